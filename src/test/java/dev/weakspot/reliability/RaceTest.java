package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.lake.Lake;
import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Starts two runs of one lake at the same moment: {@code mvn verify -Plong -Dtest=RaceTest
 * -Dweakspot.races=20}.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class RaceTest {

  private static final Path SAMPLES = Path.of("data-samples/corpus");
  private static final int RACES = Integer.getInteger("weakspot.races", 5);

  @TempDir private Path folder;

  private final SparkSession spark;

  RaceTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void letsOnePublishAndSendsTheOtherAway() throws InterruptedException {
    List<String> expected = null;
    for (int race = 1; race <= RACES; race++) {
      Path lake = folder.resolve("race-" + race);
      WeakspotProcess one = WeakspotProcess.start(SAMPLES, lake);
      WeakspotProcess other = WeakspotProcess.start(SAMPLES, lake);
      List<Integer> codes = List.of(one.await(), other.await());
      String said = one.output() + other.output();
      assertThat(codes).as("race %d: %s", race, said).containsExactlyInAnyOrder(0, 5);
      assertThat(said).contains("Another run");
      assertThat(Lake.at(lake.toString(), spark).runs()).hasSize(1);
      List<String> failures = PublishedRows.of(lake, spark).get("failures");
      assertThat(failures).doesNotHaveDuplicates();
      expected = expected == null ? failures : expected;
      assertThat(failures).isEqualTo(expected);
    }
  }
}
