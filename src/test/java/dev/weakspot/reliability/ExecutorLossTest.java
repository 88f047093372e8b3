package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weakspot.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills an executor of {@code local-cluster[2,1,1024]} in the middle of a run: {@code SPARK_HOME=…
 * mvn verify -Plong -Dtest=ExecutorLossTest}. Spark starts executors from a distribution, which the
 * tests do not bring along; that of the pyspark package in {@code target/venv} is found by itself.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class ExecutorLossTest {

  private static final int LOSSES = Integer.getInteger("weakspot.losses", 2);

  @TempDir private Path folder;

  private final SparkSession spark;

  ExecutorLossTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void publishesTheSameTablesWhenAnExecutorIsLost() throws Exception {
    Path home = linked(sparkHome());
    CorpusFolder corpus = new CorpusFolder(folder.resolve("corpus"));
    for (int i = 1; i <= 12; i++) {
      corpus.write("document-%02d.md".formatted(i), ExampleDocuments.text(i));
    }
    Path fresh = folder.resolve("fresh");
    SessionRun.of(spark, corpus.folder(), fresh);
    Map<String, List<String>> expected = PublishedRows.of(fresh, spark);
    String classPath =
        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path"));
    try (WorkerProcess worker =
        WorkerProcess.start(
                Map.of("SPARK_HOME", home.toString(), "SPARK_SCALA_VERSION", "2.13"),
                List.of(),
                "spark.master=local-cluster[2,1,1024]",
                "spark.home=" + home,
                "spark.executor.extraClassPath=" + classPath,
                "spark.sql.shuffle.partitions=4")
            .awaitReady()) {
      for (int loss = 1; loss <= LOSSES; loss++) {
        Path lake = folder.resolve("lake-" + loss);
        String name = "loss-" + loss;
        worker.send(
            name,
            "run",
            "--input",
            corpus.folder().toString(),
            "--lake",
            lake.toString(),
            "--set",
            "weakspot.source.documents-per-task=2");
        // Each time further along: while documents are read, then while tables are written.
        Path reached =
            loss % 2 == 1
                ? lake.resolve("_weakspot/staging")
                : lake.resolve("failures/_delta_log/00000000000000000001.json");
        while (!Files.exists(reached) && !worker.hasEnded(name)) {
          Thread.sleep(5);
        }
        ProcessHandle executor = executors(worker).get(0);
        assertThat(worker.hasEnded(name)).isFalse();
        executor.destroyForcibly();
        assertThat(worker.await(name)).as(worker.output()).isZero();
        assertThat(worker.output()).contains("Lost executor");
        assertThat(PublishedRows.differences(expected, PublishedRows.of(lake, spark))).isEmpty();
        System.out.printf("executor lost at %s: published, equal%n", lake.relativize(reached));
      }
    }
  }

  /** All JVMs that the worker started: a local cluster keeps its masters within. */
  private static List<ProcessHandle> executors(WorkerProcess worker) throws InterruptedException {
    while (true) {
      List<ProcessHandle> executors =
          worker
              .descendants()
              .filter(each -> each.info().command().orElse("").endsWith("/java"))
              .toList();
      if (!executors.isEmpty()) {
        return executors;
      }
      Thread.sleep(50);
    }
  }

  /** A Spark home of our own with the parts of another: executors keep their logs in it. */
  private Path linked(Path distribution) throws IOException {
    Path home = Files.createDirectories(folder.resolve("spark-home"));
    for (String part : List.of("bin", "jars")) {
      Files.createSymbolicLink(home.resolve(part), distribution.resolve(part));
    }
    return home;
  }

  private static Path sparkHome() throws IOException {
    String given = System.getenv("SPARK_HOME");
    if (given != null) {
      return Path.of(given);
    }
    Path environment = Path.of("target/venv");
    assumeThat(environment)
        .as("no Spark distribution: set SPARK_HOME, or run .ci/run once")
        .exists();
    try (Stream<Path> walk = Files.walk(environment)) {
      return walk.filter(path -> path.endsWith("pyspark/bin/spark-class"))
          .map(path -> path.getParent().getParent().toAbsolutePath())
          .findFirst()
          .orElseThrow();
    }
  }
}
