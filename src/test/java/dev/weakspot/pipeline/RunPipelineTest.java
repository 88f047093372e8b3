package dev.weakspot.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.config.ConfigurationReader;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.lake.LakeWriter;
import dev.weakspot.pipeline.RunPipeline.Reading;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.ProblemTable;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import dev.weakspot.table.WeaknessEventTable;
import dev.weakspot.table.WeaknessStatsTable;
import dev.weakspot.table.WeaknessTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
final class RunPipelineTest {

  @TempDir private Path corpusFolder;
  @TempDir private Path lakes;

  private final SparkSession spark;
  private SmallCorpus corpus;

  RunPipelineTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeEach
  void writesACorpus() {
    corpus = new SmallCorpus(corpusFolder);
    corpus.write("a.md", "Missing log retention", "Missing environment suffix");
    corpus.write("b.md", "Missing environment suffix");
    corpus.write("c.md", "Wildcard in IAM policy");
  }

  private RunOutcome run(String lake, String... settings) {
    return pipeline(lake, settings).run(Reading.CHANGED);
  }

  private RunPipeline pipeline(String lake, String... settings) {
    Map<String, String> all = new HashMap<>();
    all.put("weakspot.input", "[\"" + corpus.folder() + "\"]");
    all.put("weakspot.lake.root", lakes.resolve(lake).toString());
    for (String setting : settings) {
      all.put(
          setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
    }
    WeakspotConfiguration configuration = ConfigurationReader.read(Optional.empty(), "", all);
    return new RunPipeline(spark, configuration, Clock.systemUTC(), new SilentProgress());
  }

  private Lake lake(String name) {
    return Lake.at(lakes.resolve(name).toString(), spark);
  }

  private long count(String lake, Table<?> table) {
    return lake(lake).read(table, lake(lake).run(null)).count();
  }

  /** The rows of a table but for the run that wrote them, in a fixed order. */
  private List<String> rows(String lake, Table<?> table) {
    RunTable.Entry run = lake(lake).run(null);
    org.apache.spark.sql.Dataset<Row> rows = lake(lake).read(table, run);
    if (table == WeaknessStatsTable.TABLE) {
      rows = rows.where(functions.col("run_id").equalTo(run.runId()));
    }
    return rows.drop("run_id").toJSON().collectAsList().stream().sorted().toList();
  }

  private void assertEqualToAFullRun(String lake) {
    String fresh = "fresh-" + System.nanoTime();
    run(fresh);
    for (Table<?> table : Tables.DERIVED) {
      assertThat(rows(lake, table)).as(table.name()).isEqualTo(rows(fresh, table));
    }
    assertThat(IntegrityCheck.of(lake(lake), lake(lake).run(null))).isEmpty();
  }

  @Test
  void replacesExactlyTheRowsOfWhatChanged() {
    String deleting = "weakspot.lake.missing=delete";
    RunOutcome first = run("lake", deleting);
    assertThat(first.changed()).isTrue();
    assertThat(List.of(first.run().discovered(), first.run().parsed(), first.run().failures()))
        .containsExactly(3L, 3L, 4L);

    corpus.write("a.md", "Missing environment suffix");
    corpus.remove("c.md");
    corpus.write("d.md", "Hard-coded region");
    corpus.writeText("e.md", "");
    RunOutcome second = run("lake", deleting);
    assertThat(List.of(second.run().unchanged(), second.run().parsed(), second.run().vanished()))
        .containsExactly(1L, 3L, 1L);
    assertEqualToAFullRun("lake");
    assertThat(lake("lake").read(FailureTable.TABLE, first.run()).count()).isEqualTo(4);
  }

  @Test
  void marksWhatVanishedAndThenCommitsNothing() {
    run("lake");
    corpus.remove("c.md");
    RunOutcome outcome = run("lake");
    assertThat(outcome.run().vanished()).isEqualTo(1);
    assertThat(count("lake", FailureTable.TABLE)).isEqualTo(4);
    assertThat(
            lake("lake")
                .read(DocumentTable.TABLE, outcome.run())
                .where("vanished")
                .select("path")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("c.md");

    RunOutcome again = run("lake");
    assertThat(again.changed()).isFalse();
    assertThat(again.run()).isEqualTo(outcome.run());
    try (LakeWriter writer =
        lake("lake").write(Clock.systemUTC(), java.time.Duration.ofMinutes(1))) {
      assertThat(writer.publish(outcome.run()).tableVersions())
          .as("no table has a commit that the run did not make")
          .isEqualTo(outcome.run().tableVersions());
    }
  }

  @Test
  void countsWhatCannotBeReadAndTriesItAgain() {
    String small = "weakspot.source.max-document-bytes=400";
    String lenient = "weakspot.quality-gates.max-failed-share=1";
    RunOutcome first = run("lake", small, lenient);
    assertThat(List.of(first.run().parsed(), first.run().failed())).containsExactly(2L, 1L);
    assertThat(count("lake", ProblemTable.TABLE)).isPositive();
    assertThat(run("lake", small, lenient).changed()).isFalse();
    RunOutcome mended = run("lake", lenient);
    assertThat(List.of(mended.run().unchanged(), mended.run().parsed(), mended.run().failed()))
        .containsExactly(2L, 1L, 0L);
  }

  @Test
  void letsReviewersHaveTheLastWord() throws IOException {
    run("lake");
    Row wildcard =
        lake("lake")
            .read(FailureTable.TABLE, lake("lake").run(null))
            .where("title LIKE 'Wildcard%'")
            .head();
    Path corrections =
        Files.writeString(
            lakes.resolve("corrections.csv"),
            "kind,target,value,reviewer,reason\nignore,%s,,me,no failure\n"
                .formatted(wildcard.<String>getAs("failure_id")));
    RunOutcome corrected = run("lake", "weakspot.weaknesses.corrections=" + corrections);
    assertThat(List.of(corrected.run().unchanged(), corrected.run().parsed()))
        .containsExactly(0L, 3L);
    assertThat(
            lake("lake")
                .read(FailureTable.TABLE, corrected.run())
                .where("ignored")
                .select("failure_id")
                .collectAsList())
        .containsExactly(
            org.apache.spark.sql.RowFactory.create(wildcard.<String>getAs("failure_id")));
    assertThat(
            lake("lake")
                .read(WeaknessTable.TABLE, corrected.run())
                .agg(functions.sum("failures"))
                .head()
                .getLong(0))
        .isEqualTo(3);
    assertThat(IntegrityCheck.of(lake("lake"), corrected.run())).isEmpty();
  }

  @Test
  void tellsTheHistoryOfWeaknesses() throws IOException {
    RunOutcome first = run("lake");
    Row suffix =
        lake("lake")
            .read(WeaknessTable.TABLE, first.run())
            .where("label LIKE '%environment suffix%'")
            .head();
    assertThat(suffix.<String>getList(suffix.fieldIndex("keywords"))).contains("suffix");
    Path corrections =
        Files.writeString(
            lakes.resolve("corrections.csv"),
            "kind,target,value,reviewer,reason\nmerge,%s,log-retention-missing,ada,one lesson\n"
                .formatted(suffix.<String>getAs("weakness_id")));
    String setting = "weakspot.weaknesses.corrections=" + corrections;
    run("lake", setting);
    corpus.write("d.md", "Missing environment suffix");
    RunOutcome last = run("lake", setting);
    assertThat(
            lake("lake")
                .read(WeaknessEventTable.TABLE, last.run())
                .where("event <> 'appeared'")
                .selectExpr("concat_ws('|', weakness_id, event, after, reason)")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly(
            suffix.<String>getAs("weakness_id") + "|merged|log-retention-missing|ada: one lesson");
    assertThat(lake("lake").read(WeaknessEventTable.TABLE, first.run()).count())
        .isEqualTo(lake("lake").read(WeaknessTable.TABLE, first.run()).count());
    assertThat(IntegrityCheck.of(lake("lake"), last.run())).isEmpty();
  }

  @Test
  void tellsWhereAnotherModelPutsTheFailures() {
    run("lake");
    publishedByAnotherModel(
        Map.of(
            "environment-suffix-missing", "former-suffix",
            "wildcard-permissions", "log-retention-missing"));
    RunOutcome last = pipeline("lake").run(Reading.ALL);
    assertThat(
            lake("lake")
                .read(WeaknessEventTable.TABLE, last.run())
                .where(functions.col("run_id").equalTo(last.run().runId()))
                .selectExpr("concat_ws('|', weakness_id, event, before, after, reason)")
                .collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactlyInAnyOrder(
            "environment-suffix-missing|appeared|Resource names lack the environment suffix|"
                + "new version of parser or model",
            "former-suffix|merged|Resource names lack the environment suffix|"
                + "environment-suffix-missing|new version of parser or model; failures moved: 2",
            "wildcard-permissions|split|log-retention-missing|"
                + "Wildcard actions or resources in policies|"
                + "new version of parser or model; failures moved: 1");
    assertThat(IntegrityCheck.of(lake("lake"), last.run())).isEmpty();
  }

  /** Publishes what a model would have made that gave other identities. */
  private void publishedByAnotherModel(Map<String, String> identities) {
    try (LakeWriter writer =
        lake("lake").write(Clock.systemUTC(), java.time.Duration.ofMinutes(1))) {
      org.apache.spark.sql.Dataset<Row> failures = writer.current(FailureTable.TABLE);
      writer.overwrite(FailureTable.TABLE, failures.na().replace("weakness_id", identities));
      writer.overwrite(
          WeaknessTable.TABLE,
          writer
              .current(WeaknessTable.TABLE)
              .na()
              .replace("weakness_id", identities)
              .dropDuplicates("weakness_id"));
      Row run =
          writer
              .current(RunTable.TABLE)
              .withColumn("run_id", functions.lit("of-another-model"))
              .withColumn("run_number", functions.lit(writer.runNumber()))
              .withColumn("model_version", functions.lit("0"))
              .head();
      writer.publish(RunTable.TABLE.fromRow(run));
    }
  }

  @Test
  void countsNearDuplicatesOnceAndFindsWhatWasBroken() {
    String[] titles =
        Arrays.stream("one two three four five six".split(" "))
            .map(each -> "Missing " + each)
            .toArray(String[]::new);
    corpus.write("copied.md", titles);
    corpus.write("copy.md", titles);
    RunOutcome outcome = run("lake");
    List<Row> copies =
        lake("lake")
            .read(DocumentTable.TABLE, lake("lake").run(null))
            .where("duplicate_of IS NOT NULL")
            .collectAsList();
    assertThat(copies).hasSize(1);
    Row missingOne =
        lake("lake")
            .read(WeaknessTable.TABLE, lake("lake").run(null))
            .where("label = 'Missing one' OR label = 'Missing two'")
            .head();
    assertThat(missingOne.<Long>getAs("documents"))
        .isGreaterThan(missingOne.<Long>getAs("distinct_documents"));
    try (LakeWriter writer =
        lake("lake").write(Clock.systemUTC(), java.time.Duration.ofMinutes(1))) {
      org.apache.spark.sql.Dataset<Row> failures =
          writer.current(FailureTable.TABLE).where("title LIKE 'Wildcard%'");
      writer.append(
          FailureTable.TABLE,
          failures
              .unionByName(
                  failures
                      .withColumn("failure_id", functions.lit("another"))
                      .withColumn("doc_id", functions.lit("no such document")))
              .unionByName(
                  failures
                      .withColumn("failure_id", functions.lit("third"))
                      .withColumn("fix", functions.lit("words that nobody wrote"))));
      writer.publish(outcome.run());
    }
    assertThat(IntegrityCheck.of(lake("lake"), lake("lake").run(null)))
        .extracting(IntegrityCheck.Finding::rule)
        .contains(
            "keys are unique",
            "nothing is orphaned",
            "counts are conserved",
            "evidence stands at its line");
  }
}
