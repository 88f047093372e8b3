package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills the driver at points spread over the life of a run, runs again, and compares every table
 * with an undisturbed run's: {@code mvn verify -Plong -Dtest=KillTest -Dweakspot.kills=50}.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class KillTest {

  private static final Path SAMPLES = Path.of("data-samples/corpus");
  private static final int KILLS = Integer.getInteger("weakspot.kills", 10);

  @TempDir private Path folder;

  private final SparkSession spark;

  KillTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void leavesNothingHalfDoneWhereverARunIsKilled() throws InterruptedException {
    long start = System.nanoTime();
    WeakspotProcess undisturbed = WeakspotProcess.start(SAMPLES, folder.resolve("undisturbed"));
    assertThat(undisturbed.await()).as(undisturbed.output()).isZero();
    long life = (System.nanoTime() - start) / 1_000_000;
    Map<String, List<String>> expected = PublishedRows.of(folder.resolve("undisturbed"), spark);
    int killed = 0;
    for (int kill = 1; kill <= KILLS; kill++) {
      Path lake = folder.resolve("killed-" + kill);
      killed += WeakspotProcess.start(SAMPLES, lake).killAfter(life * kill / (KILLS + 1)) ? 1 : 0;
      WeakspotProcess again = WeakspotProcess.start(SAMPLES, lake);
      assertThat(again.await()).as(again.output()).isZero();
      assertThat(PublishedRows.of(lake, spark))
          .as("kill %d of %d", kill, KILLS)
          .isEqualTo(expected);
    }
    assertThat(killed).as("runs that were killed before they ended").isGreaterThan(KILLS / 2);
  }
}
