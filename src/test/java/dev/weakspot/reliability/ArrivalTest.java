package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.config.ConfigurationReader;
import dev.weakspot.lake.Lake;
import dev.weakspot.pipeline.RunPipeline;
import dev.weakspot.pipeline.RunPipeline.Reading;
import dev.weakspot.pipeline.SilentProgress;
import dev.weakspot.table.FailureTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same documents give the same lake, in whatever order, batches and partitions they come:
 * {@code mvn verify -Plong -Dtest=ArrivalTest}. With {@code -Dweakspot.documents=200} so many of
 * the real corpus are taken rather than the samples.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class ArrivalTest {

  private static final int OF_REAL_CORPUS = Integer.getInteger("weakspot.documents", 0);

  @TempDir private Path folder;

  private final SparkSession spark;

  ArrivalTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void changesNothing(TestReporter reporter) throws IOException {
    List<Path> documents = documents();
    Map<String, List<String>> expected = arrive("at-once", documents, 1, 2, 0);
    Map<String, String> ids = weaknessByFailure("at-once");
    assertThat(ids).isNotEmpty();
    Map<String, int[]> arrivals = new HashMap<>();
    arrivals.put("one batch, 7 partitions", new int[] {1, 7, 1});
    arrivals.put("5 batches, 1 partition", new int[] {5, 1, 2});
    arrivals.put("20 batches, 2 partitions", new int[] {20, 2, 3});
    for (Map.Entry<String, int[]> arrival : arrivals.entrySet()) {
      int[] how = arrival.getValue();
      String lake = "lake-" + how[0];
      Map<String, List<String>> found = arrive(lake, documents, how[0], how[1], how[2]);
      Map<String, String> now = weaknessByFailure(lake);
      long same =
          ids.entrySet().stream()
              .filter(each -> each.getValue().equals(now.get(each.getKey())))
              .count();
      reporter.publishEntry(
          arrival.getKey(), same + " of " + ids.size() + " failures keep their weakness");
      assertThat((double) same / ids.size()).as(arrival.getKey()).isGreaterThanOrEqualTo(0.99);
      assertThat(found).as(arrival.getKey()).isEqualTo(expected);
    }
  }

  private Map<String, List<String>> arrive(
      String lake, List<Path> documents, int batches, int partitions, long seed)
      throws IOException {
    // Documents keep their place, of which the lake keeps the address.
    Path corpus = folder.resolve("corpus");
    clear(corpus);
    List<Path> shuffled = new ArrayList<>(documents);
    Collections.shuffle(shuffled, new Random(seed));
    for (int batch = 0; batch < batches; batch++) {
      int from = shuffled.size() * batch / batches;
      int to = shuffled.size() * (batch + 1) / batches;
      for (int i = from; i < to; i++) {
        copy(shuffled.get(i), corpus.resolve("d" + documents.indexOf(shuffled.get(i))));
      }
      run(corpus, lake, Math.max(1, (to - from) / partitions));
    }
    return PublishedRows.of(folder.resolve(lake), spark);
  }

  private void run(Path corpus, String lake, int documentsPerTask) {
    Map<String, String> settings =
        Map.of(
            "weakspot.input",
            "[\"" + corpus + "\"]",
            "weakspot.lake.root",
            folder.resolve(lake).toString(),
            "weakspot.source.documents-per-task",
            String.valueOf(documentsPerTask));
    new RunPipeline(
            spark,
            ConfigurationReader.read(Optional.empty(), "", settings),
            Clock.systemUTC(),
            new SilentProgress())
        .run(Reading.CHANGED);
  }

  private Map<String, String> weaknessByFailure(String name) {
    Lake lake = Lake.at(folder.resolve(name).toString(), spark);
    return lake
        .read(FailureTable.TABLE, lake.run(null))
        .select(FailureTable.FAILURE_ID.name(), FailureTable.WEAKNESS_ID.name())
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.getString(1)));
  }

  private static List<Path> documents() throws IOException {
    Path root =
        OF_REAL_CORPUS > 0
            ? Path.of(System.getenv().getOrDefault("WEAKSPOT_CORPUS", "../shared"), "corpus")
            : Path.of("data-samples/corpus");
    try (Stream<Path> walk = Files.walk(root)) {
      List<Path> all =
          new ArrayList<>(walk.filter(each -> each.toString().endsWith(".md")).sorted().toList());
      Collections.shuffle(all, new Random(1));
      return List.copyOf(all.subList(0, OF_REAL_CORPUS > 0 ? OF_REAL_CORPUS : all.size()));
    }
  }

  /** Copies a document and the attributes beside or above it, times included. */
  private static void copy(Path document, Path target) throws IOException {
    Files.createDirectories(target);
    Files.copy(
        document, target.resolve(document.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
    for (Path above : List.of(document.getParent(), document.getParent().getParent())) {
      Path sidecar = above.resolve("metadata.json");
      if (Files.exists(sidecar)) {
        Files.copy(
            sidecar,
            target.resolve("metadata.json"),
            StandardCopyOption.COPY_ATTRIBUTES,
            StandardCopyOption.REPLACE_EXISTING);
      }
    }
  }

  private static void clear(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> walk = Files.walk(folder)) {
        for (Path each : walk.sorted(Collections.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
    Files.createDirectories(folder);
  }
}
