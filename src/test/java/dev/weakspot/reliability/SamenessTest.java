package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * The same documents in 3 orders, on 2 partition counts, in 2 time zones and 2 locales make the
 * same tables: {@code mvn verify -Plong -Dtest=SamenessTest}. In the third order the documents
 * arrive in two batches, the last ones first.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class SamenessTest {

  private static final Path SAMPLES = Path.of("data-samples/corpus");

  private static final List<List<String>> PLACES =
      List.of(
          List.of("-Duser.timezone=UTC", "-Duser.language=en", "-Duser.country=US"),
          List.of("-Duser.timezone=UTC", "-Duser.language=tr", "-Duser.country=TR"),
          List.of("-Duser.timezone=Pacific/Chatham", "-Duser.language=en", "-Duser.country=US"),
          List.of("-Duser.timezone=Pacific/Chatham", "-Duser.language=tr", "-Duser.country=TR"));

  private static final Map<String, List<String>> PARTITIONS =
      Map.of(
          "one partition",
          List.of("weakspot.spark.sql.shuffle.partitions=1"),
          "seven partitions",
          List.of(
              "weakspot.spark.sql.shuffle.partitions=7", "weakspot.source.documents-per-task=5"));

  @TempDir private Path folder;

  private final SparkSession spark;
  private Path corpus;
  private int compared;

  SamenessTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void makesTheSameTablesWhateverTheOrderPartitionsTimeZoneAndLocale() throws Exception {
    Map<String, List<Path>> orders = orders();
    Map<String, List<String>> expected = null;
    for (List<String> place : PLACES) {
      try (WorkerProcess worker =
          WorkerProcess.start(place, "spark.master=local[2]").awaitReady()) {
        for (Map.Entry<String, List<Path>> order : orders.entrySet()) {
          for (Map.Entry<String, List<String>> partitions : PARTITIONS.entrySet()) {
            String name = place + ", " + order.getKey() + ", " + partitions.getKey();
            Path lake = folder.resolve("lake-" + compared);
            for (Path manifest : order.getValue()) {
              run(worker, manifest, lake, partitions.getValue());
            }
            Map<String, List<String>> rows = PublishedRows.of(lake, spark);
            expected = expected == null ? rows : expected;
            assertThat(PublishedRows.differences(expected, rows)).as(name).isEmpty();
            compared++;
          }
        }
      }
    }
    System.out.printf("sameness: %d lakes with equal tables%n", compared);
  }

  private static void run(WorkerProcess worker, Path manifest, Path lake, List<String> settings)
      throws InterruptedException {
    List<String> arguments =
        new ArrayList<>(List.of("run", "--input", manifest.toString(), "--lake", lake.toString()));
    settings.forEach(each -> arguments.addAll(List.of("--set", each)));
    String name = lake.getFileName() + manifest.getFileName().toString();
    worker.send(name, arguments.toArray(String[]::new));
    assertThat(worker.await(name)).as(worker.output()).isZero();
  }

  /** The manifests to run one after the other, by the name of an order. */
  private Map<String, List<Path>> orders() throws IOException {
    corpus = folder.resolve("corpus");
    List<String> files = new ArrayList<>();
    try (Stream<Path> walk = Files.walk(SAMPLES)) {
      for (Path path : walk.filter(Files::isRegularFile).sorted().toList()) {
        String name = SAMPLES.relativize(path).toString();
        Files.createDirectories(corpus.resolve(name).getParent());
        Files.copy(path, corpus.resolve(name), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        files.add(name);
      }
    }
    List<String> reversed = new ArrayList<>(files);
    Collections.reverse(reversed);
    List<String> shuffled = new ArrayList<>(files);
    Collections.shuffle(shuffled, new Random(4));
    List<String> sidecars = files.stream().filter(each -> each.endsWith(".json")).toList();
    List<String> half = new ArrayList<>(reversed.subList(0, reversed.size() / 2));
    half.addAll(sidecars);
    Map<String, List<Path>> orders = new LinkedHashMap<>();
    orders.put("reversed", List.of(manifest("reversed", reversed)));
    orders.put("shuffled", List.of(manifest("shuffled", shuffled)));
    orders.put("in two batches", List.of(manifest("half", half), manifest("whole", files)));
    return orders;
  }

  private Path manifest(String name, List<String> files) throws IOException {
    return Files.write(corpus.resolve(name + ".manifest"), files);
  }
}
