package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.lake.Lake;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts two runs of one lake at the same moment, in two drivers: {@code mvn verify -Plong
 * -Dtest=RaceTest -Dweakspot.races=20}. Every other race is over a lake that was published before.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class RaceTest {

  private static final String DELETING = "weakspot.lake.missing=delete";
  private static final int RACES = Integer.getInteger("weakspot.races", 5);

  @TempDir private Path folder;

  private final SparkSession spark;
  private CorpusFolder corpus;

  RaceTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void letsOnePublishAndSendsTheOtherAway() throws InterruptedException {
    corpus = new CorpusFolder(folder.resolve("corpus")).withSixDocuments();
    int first = (RACES + 1) / 2;
    try (WorkerProcess one = WorkerProcess.start(List.of());
        WorkerProcess other = WorkerProcess.start(List.of())) {
      one.awaitReady();
      other.awaitReady();
      Map<String, List<String>> expected = fresh("first");
      for (int race = 1; race <= first; race++) {
        race(race, one, other, folder.resolve("lake-" + race), 1, expected);
      }
      corpus.write("one/document-2.md", ExampleDocuments.text(12));
      corpus.delete("one/document-4.md");
      corpus.write("one/document-6.md", ExampleDocuments.text(6));
      expected = fresh("second");
      for (int race = first + 1; race <= RACES; race++) {
        race(race, one, other, folder.resolve("lake-" + (race - first)), 2, expected);
      }
    }
  }

  private Map<String, List<String>> fresh(String name) {
    SessionRun.of(spark, corpus.folder(), folder.resolve(name), DELETING);
    return PublishedRows.of(folder.resolve(name), spark);
  }

  private void race(
      int race,
      WorkerProcess one,
      WorkerProcess other,
      Path lake,
      int runs,
      Map<String, List<String>> expected)
      throws InterruptedException {
    String name = "race-" + race;
    String[] arguments = {
      "run", "--input", corpus.folder().toString(), "--lake", lake.toString(), "--set", DELETING
    };
    one.send(name, arguments);
    other.send(name, arguments);
    List<Integer> codes = List.of(one.await(name), other.await(name));
    String said = one.output() + other.output();
    assertThat(codes).as("race %d: %s", race, said).containsExactlyInAnyOrder(0, 5);
    assertThat(said).contains("Another run");
    assertThat(Lake.at(lake.toString(), spark).runs()).as(name).hasSize(runs);
    assertThat(PublishedRows.differences(expected, PublishedRows.of(lake, spark)))
        .as(name)
        .isEmpty();
    System.out.printf("race %d: exit codes %s%n", race, codes);
  }
}
