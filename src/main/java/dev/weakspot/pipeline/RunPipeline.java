package dev.weakspot.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.weakspot.aggregate.Measurement;
import dev.weakspot.config.LakeSettings;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.lake.LakeWriter;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.source.ChangePlan;
import dev.weakspot.source.ChangePlan.Action;
import dev.weakspot.source.Discovery;
import dev.weakspot.source.InputRoot;
import dev.weakspot.source.KnownDocument;
import dev.weakspot.source.SourceListing;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.ProblemTable;
import dev.weakspot.table.RunTable;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.weakness.WeaknessModel;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The main job: from the input to a published run. Stages in the order of {@link Stage}; nothing
 * that a reader of published runs sees changes before the last commit.
 *
 * <pre>{@code
 * RunOutcome outcome = new RunPipeline(spark, configuration, Clock.systemUTC(), progress).run(Reading.CHANGED);
 * }</pre>
 */
public final class RunPipeline {

  private static final DateTimeFormatter RUN_ID =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  /** Which documents a run reads. */
  public enum Reading {
    /** Those that changed since the last published run. */
    CHANGED,
    /** All of them. */
    ALL
  }

  private final SparkSession spark;
  private final WeakspotConfiguration configuration;
  private final Clock clock;
  private final RunProgress progress;
  private final StageClock stages;
  private final Lake lake;
  private final String corrections;

  public RunPipeline(
      SparkSession spark, WeakspotConfiguration configuration, Clock clock, RunProgress progress) {
    this.spark = spark;
    this.configuration = configuration;
    // Tables keep microseconds: a finer clock would make a run's row differ from what is read back.
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    this.progress = progress;
    this.stages = new StageClock(progress);
    this.lake = Lake.at(configuration.lake().root(), spark);
    this.corrections =
        CorrectionsFile.read(
            configuration.weaknesses().corrections(), spark.sparkContext().hadoopConfiguration());
  }

  /** What a run would do, and why; nothing is written and no lease taken. */
  public RunPlan plan(Reading reading) {
    SourceListing listing = stages.time(Stage.DISCOVER, this::discover);
    progress.ends();
    return new RunPlan(planFor(listing, lake.lastRun(), reading), listing.skipped());
  }

  /**
   * What a run would do.
   *
   * @param skipped files that were passed over, by reason
   */
  public record RunPlan(ChangePlan changes, Map<String, Long> skipped) {}

  /** Runs every stage but the rendering of reports. */
  public RunOutcome run(Reading reading) {
    Instant started = clock.instant();
    SourceListing listing = stages.time(Stage.DISCOVER, this::discover);
    try (LakeWriter writer = lake.write(clock, configuration.lake().leaseExpiry())) {
      Optional<RunTable.Entry> last = writer.lastRun();
      ChangePlan plan = planFor(listing, last, reading);
      if (plan.isEmpty() && last.isPresent()) {
        return new RunOutcome(last.get(), plan, listing.skipped(), Optional.empty());
      }
      return change(writer, plan, reading, listing, started);
    } finally {
      progress.ends();
    }
  }

  private SourceListing discover() {
    return new Discovery(spark.sparkContext().hadoopConfiguration(), configuration.source())
        .discover(configuration.inputs());
  }

  private ChangePlan planFor(
      SourceListing listing, Optional<RunTable.Entry> last, Reading reading) {
    Map<String, KnownDocument> known = KnownDocuments.of(lake, last);
    ChangePlan plan = ChangePlan.between(listing, known, Versions.derivation(corrections));
    if (configuration.lake().missing() == LakeSettings.MissingDocuments.DELETE) {
      // What an earlier run kept goes too.
      plan = plan.withLongVanished(known.values());
    }
    return reading == Reading.ALL ? plan.readingAll() : plan;
  }

  private RunOutcome change(
      LakeWriter writer,
      ChangePlan planned,
      Reading reading,
      SourceListing listing,
      Instant started) {
    Optional<RunTable.Entry> last = writer.lastRun();
    String runId = "%s-%06d".formatted(RUN_ID.format(started), writer.runNumber());
    DerivationSettings settings = DerivationSettings.of(configuration, corrections, runId);
    Staging staging = new Staging(spark, configuration, settings);
    progress.says(
        "%d documents: %d to read, %d to derive again, %d unchanged, %d vanished"
            .formatted(
                planned.discovered(),
                planned.toRead().size(),
                planned.with(Action.DERIVE).size(),
                planned.with(Action.KEEP).size(),
                planned.with(Action.VANISHED).size()));
    settings
        .reviewed()
        .conflicts()
        .forEach(
            each ->
                progress.says(
                    "correction of line %d not followed: %s"
                        .formatted(each.dropped().line(), each.why())));
    Dataset<Row> read =
        stages.time(
            Stage.DERIVE,
            () ->
                staging.stage(
                    planned,
                    writer.current(DocumentTable.TABLE),
                    writer.current(ProblemTable.TABLE),
                    writer.staging("analyses")));
    ChangePlan plan =
        reading == Reading.ALL
            ? planned
            : planned.touching(TouchedDocuments.of(planned, read, writer));
    Dataset<Row> staged = staging.without(plan.with(Action.TOUCH), read);
    Set<String> stillFailing = stillFailing(plan, staged);
    if (last.isPresent()
        && stillFailing.size() == plan.decisions().size() - plan.with(Action.KEEP).size()) {
      return new RunOutcome(last.get(), plan, listing.skipped(), Optional.empty());
    }
    DocumentMerge merge =
        new DocumentMerge(spark, configuration, writer, plan, staging, staged, progress);
    Map<String, String> duplicates = stages.time(Stage.COMPARE, merge::duplicates);
    stages.time(Stage.MERGE, () -> merge.write(duplicates));
    Measurement measured =
        stages.time(
            Stage.MEASURE,
            () ->
                new Measuring(spark, configuration.weaknesses(), writer, settings).write(started));
    progress.says("%d weaknesses".formatted(measured.weaknesses().things().size()));
    RunTable.Entry run =
        stages.time(
            Stage.PUBLISH, () -> writer.publish(runRow(writer, plan, staged, runId, started)));
    return new RunOutcome(run, plan, listing.skipped(), Optional.of(measured));
  }

  /** The documents that could not be read last time and still cannot. */
  private static Set<String> stillFailing(ChangePlan plan, Dataset<Row> staged) {
    Set<String> retried =
        plan.with(Action.RETRY).stream()
            .map(ChangePlan.Decision::docId)
            .collect(Collectors.toSet());
    if (retried.isEmpty()) {
      return Set.of();
    }
    return Staging.rowsOf(DocumentTable.TABLE, staged)
        .where(not(col(DocumentTable.READABLE.name())))
        .select(DocumentTable.DOC_ID.name())
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .filter(retried::contains)
        .collect(Collectors.toSet());
  }

  private RunTable.Entry runRow(
      LakeWriter writer, ChangePlan plan, Dataset<Row> staged, String runId, Instant started) {
    Row read =
        Staging.rowsOf(DocumentTable.TABLE, staged)
            .agg(
                count(lit(1)),
                sum(when(col(DocumentTable.READABLE.name()), 0).otherwise(1)).cast("long"))
            .head();
    long failed = read.isNullAt(1) ? 0 : read.getLong(1);
    Row failures =
        writer
            .current(FailureTable.TABLE)
            .agg(
                count(lit(1)),
                sum(when(col(FailureTable.CATEGORY.name()).equalTo(Taxonomy.OTHER), 0).otherwise(1))
                    .cast("long"))
            .head();
    long categorised = failures.isNullAt(1) ? 0 : failures.getLong(1);
    return new RunTable.Entry(
        runId,
        writer.runNumber(),
        started,
        clock.instant(),
        Versions.CODE,
        Lake.LAYOUT,
        AnalysisParser.VERSION,
        Versions.TAXONOMY,
        WeaknessModel.VERSION,
        configuration.inputs().stream().map(InputRoot::corpus).distinct().sorted().toList(),
        configuration.inputs().stream().map(InputRoot::uri).toList(),
        configuration.rendered(),
        plan.discovered(),
        plan.with(Action.KEEP, Action.TOUCH).size(),
        read.getLong(0) - failed,
        failed,
        plan.with(Action.VANISHED).size(),
        failures.getLong(0),
        configuration.gates().failedBy(plan.discovered(), failed, failures.getLong(0), categorised),
        stages.timings(),
        Map.of());
  }
}
