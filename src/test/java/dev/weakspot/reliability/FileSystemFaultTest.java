package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.reliability.FailingFileSystem.Mode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs on a file system that fails the k-th create, rename, delete or open below the lake, once not
 * done and once done but reported as failed, then runs again and compares with an undisturbed run:
 * {@code mvn verify -Plong -Dtest=FileSystemFaultTest -Dweakspot.stride=1}. A stride of n takes
 * every n-th k.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class FileSystemFaultTest {

  private static final String DELETING = "weakspot.lake.missing=delete";
  private static final int STRIDE = Integer.getInteger("weakspot.stride", 25);
  private static final int OFFSET = Integer.getInteger("weakspot.offset", 1);

  @TempDir private Path folder;

  private final SparkSession spark;
  private final Configuration hadoop;
  private CorpusFolder corpus;
  private final Map<String, Integer> outcomes = new TreeMap<>();

  FileSystemFaultTest(SparkSession spark) {
    this.spark = spark;
    this.hadoop = spark.sparkContext().hadoopConfiguration();
  }

  @BeforeEach
  void installs() {
    FailingFileSystem.install(hadoop);
    corpus = new CorpusFolder(folder.resolve("corpus"));
    corpus.write("a.md", ExampleDocuments.text(1));
    corpus.write("b.md", ExampleDocuments.text(2));
  }

  @AfterEach
  void uninstalls() {
    FailingFileSystem.uninstall(hadoop);
  }

  @Test
  void aFirstRunIsRepairedByTheNextWhicheverOperationFails() {
    failOperations(folder.resolve("none"), folder.resolve("first"));
  }

  @Test
  void aRunOverALakeIsRepairedByTheNextWhicheverOperationFails() {
    Path first = folder.resolve("first");
    SessionRun.of(spark, corpus.folder(), first, DELETING);
    corpus.write("b.md", ExampleDocuments.text(3));
    corpus.write("c.md", ExampleDocuments.text(4));
    corpus.delete("a.md");
    failOperations(first, folder.resolve("second"));
  }

  /** Fails operations of runs that start from copies of {@code start}. */
  private void failOperations(Path start, Path undisturbed) {
    FolderCopy.of(start, undisturbed);
    int operations = operationsOf(undisturbed);
    Map<String, List<String>> expected = PublishedRows.of(undisturbed, spark);
    int failed = 0;
    for (int from = OFFSET; from <= operations; from += STRIDE) {
      failAndRunAgain(start, from, Mode.NOT_DONE, expected);
      // The two modes take different operations, so that together they come by more of them.
      int other = Math.min(operations, from + STRIDE / 2);
      failAndRunAgain(start, other, Mode.DONE, expected);
      failed += 2;
    }
    System.out.printf(
        "%d operations, stride %d, %d failed and repaired: %s%n",
        operations, STRIDE, failed, outcomes);
  }

  /** How many operations a run has that nothing disturbs. */
  private int operationsOf(Path lake) {
    FailingFileSystem.fail(lake.toString(), 0, Mode.NOT_DONE);
    SessionRun.of(spark, corpus.folder(), lake, DELETING);
    return FailingFileSystem.operations();
  }

  private void failAndRunAgain(
      Path start, int failing, Mode mode, Map<String, List<String>> expected) {
    Path lake = folder.resolve("%s-%s-%d".formatted(start.getFileName(), mode, failing));
    FolderCopy.of(start, lake);
    FailingFileSystem.fail(lake.toString(), failing, mode);
    String outcome = "published all the same";
    try {
      SessionRun.of(spark, corpus.folder(), lake, DELETING);
    } catch (Exception | Error e) {
      outcome = "failed";
    }
    String operation = FailingFileSystem.failed();
    FailingFileSystem.fail("/nowhere", 0, mode);
    // Later than any lease that the failure may have left.
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(2));
    boolean changed = SessionRun.of(spark, later, corpus.folder(), lake, DELETING).changed();
    outcome += changed ? ", run again" : ", was complete";
    outcomes.merge(outcome, 1, Integer::sum);
    System.out.printf("%s %d: %s: %s%n", mode, failing, operation, outcome);
    assertThat(PublishedRows.differences(expected, PublishedRows.of(lake, spark)))
        .as("%s of operation %d: %s", mode, failing, operation)
        .isEmpty();
  }
}
