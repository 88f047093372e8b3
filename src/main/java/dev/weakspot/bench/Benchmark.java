package dev.weakspot.bench;

import dev.weakspot.config.ConfigurationReader;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.pipeline.RunOutcome;
import dev.weakspot.pipeline.RunPipeline;
import dev.weakspot.pipeline.RunPipeline.Reading;
import dev.weakspot.pipeline.RunProgress;
import dev.weakspot.statistics.LifeCycle;
import dev.weakspot.statistics.LifeCycleState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.apache.spark.sql.SparkSession;

/**
 * Writes documents with known weaknesses, runs on them batch by batch, and scores what was found.
 *
 * <pre>{@code
 * BenchResult result = new Benchmark(spark, progress).run(BenchSettings.defaults(), folder);
 * }</pre>
 */
public final class Benchmark {

  private final SparkSession spark;
  private final RunProgress progress;

  /** A benchmark that reports the stages of its runs to {@code progress}. */
  public Benchmark(SparkSession spark, RunProgress progress) {
    this.spark = spark;
    this.progress = progress;
  }

  /** The settings of the runs of a benchmark whose files are in {@code output}. */
  public static WeakspotConfiguration configuration(Path output) {
    Map<String, String> settings = new HashMap<>();
    settings.put("weakspot.input", "[\"" + output.resolve("corpus").toAbsolutePath() + "\"]");
    settings.put("weakspot.lake.root", output.resolve("lake").toAbsolutePath().toString());
    return ConfigurationReader.read(Optional.empty(), "", settings);
  }

  /**
   * Runs.
   *
   * @param output a folder that is empty or does not exist; documents and lake stay in it
   */
  public BenchResult run(BenchSettings settings, Path output) throws IOException {
    long started = System.nanoTime();
    CorpusFolder corpus = CorpusFolder.in(output);
    WeakspotConfiguration configuration = configuration(output);
    List<PlannedDocument> documents =
        new SyntheticCorpus(PlantedTexts.shipped(settings.wording()), settings.seed())
            .plan(settings.rounds(), settings.documents(), settings.onset());
    List<FoundRun> runs = new ArrayList<>();
    for (int round = 0; round < settings.rounds(); round++) {
      int batch = round;
      corpus.write(documents.stream().filter(each -> each.round() == batch).toList());
      RunOutcome outcome =
          new RunPipeline(spark, configuration, Clock.systemUTC(), progress).run(Reading.CHANGED);
      runs.add(FoundRun.read(Lake.at(configuration.lake().root(), spark), outcome.run()));
    }
    long seconds = TimeUnit.NANOSECONDS.toSeconds(System.nanoTime() - started);
    return score(settings, documents, runs, configuration, seconds);
  }

  private static BenchResult score(
      BenchSettings settings,
      List<PlannedDocument> documents,
      List<FoundRun> runs,
      WeakspotConfiguration configuration,
      long seconds) {
    FoundRun last = runs.get(runs.size() - 1);
    KnownFailures known = KnownFailures.of(documents, last.failures());
    Recovery recovery = Recovery.of(known, last, configuration.weaknesses().minDocuments());
    Identities identities = new Identities();
    runs.forEach(identities::add);
    LifeCycle lifeCycle = LifeCycle.atRate(configuration.weaknesses().falseDiscoveryRate());
    String emerging = PlantedTexts.shipped(settings.wording()).emerging().id();
    Emergence emergence =
        Optional.ofNullable(recovery.matches().get(emerging))
            .map(
                match ->
                    Emergence.of(documents, last, match.weaknessId(), settings.onset(), lifeCycle))
            .orElse(Emergence.NEVER);
    Set<String> steady = recovery.standingExcept(emerging);
    return new BenchResult(
        settings,
        documents.size(),
        known.planned(),
        known.found().size(),
        recovery,
        identities.keptShare(),
        CopiesFound.of(documents, last.duplicates()),
        emergence,
        (int) runs.stream().mapToLong(each -> rising(each, steady)).sum(),
        runs.size() * steady.size(),
        NullRounds.of(settings, settings.nullRounds(), lifeCycle),
        seconds);
  }

  private static long rising(FoundRun run, Set<String> steady) {
    return steady.stream()
        .map(run.states()::get)
        .filter(state -> state == LifeCycleState.RISING || state == LifeCycleState.NEW)
        .count();
  }
}
