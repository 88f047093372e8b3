package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.cli.CommandLineInterface;
import dev.weakspot.cli.LocalSession;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A lake on a disk of its own that is full, or that must not be written: {@code mvn verify -Plong
 * -Dtest=StorageTest}, by a user who may mount a memory disk.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class StorageTest {

  @TempDir private Path folder;

  private final SparkSession spark;
  private Path disk;
  private CorpusFolder corpus;

  /** How a command ended. */
  private record Ending(int code, String said) {}

  StorageTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeEach
  void mountsADisk() throws IOException, InterruptedException {
    disk = Files.createDirectories(folder.resolve("disk"));
    assumeThat(execute("mount", "-t", "tmpfs", "-o", "size=64m", "tmpfs", disk.toString()))
        .as("this user cannot mount a disk")
        .isZero();
    corpus = new CorpusFolder(folder.resolve("corpus")).withSixDocuments();
  }

  @AfterEach
  void unmountsIt() throws IOException, InterruptedException {
    execute("umount", "-l", disk.toString());
  }

  @Test
  void saysThatTheDiskIsFullAndHarmsNothingPublished() throws IOException, InterruptedException {
    Path lake = disk.resolve("lake");
    assertThat(run(lake).code()).isZero();
    Map<String, List<String>> published = PublishedRows.of(lake, spark);
    corpus.write("one/document-2.md", ExampleDocuments.text(12));
    // From full on to nearly room enough: each time the run comes further.
    for (int room : List.of(0, 8, 60, 150, 300)) {
      Path filling = disk.resolve("filling");
      fill(filling, room * 1024L);
      Ending ending = run(lake);
      Files.delete(filling);
      System.out.printf("disk with %d KiB of room: exit code %d%n", room, ending.code());
      if (ending.code() == 0) {
        break;
      }
      assertThat(ending.code()).as(ending.said()).isEqualTo(1);
      assertThat(ending.said())
          .contains("No space left on device")
          .doesNotContain("this is a bug")
          .doesNotContain("\tat ");
      assertThat(PublishedRows.differences(published, PublishedRows.of(lake, spark)))
          .as("with %d KiB of room", room)
          .isEmpty();
    }
    assertThat(run(lake).code()).isZero();
    assertEqualToAFreshRun(lake);
  }

  @Test
  void saysThatTheDiskCannotBeWrittenAndHarmsNothingPublished()
      throws IOException, InterruptedException {
    Path lake = disk.resolve("lake");
    assertThat(run(lake).code()).isZero();
    Map<String, List<String>> published = PublishedRows.of(lake, spark);
    corpus.write("one/document-2.md", ExampleDocuments.text(12));
    assertThat(execute("mount", "-o", "remount,ro", disk.toString())).isZero();
    Ending ending = run(lake);
    System.out.printf("read-only disk: exit code %d: %s%n", ending.code(), ending.said());
    assertThat(ending.code()).isEqualTo(1);
    assertThat(ending.said())
        .contains("Cannot write to the lake")
        .contains("Read-only file system")
        .doesNotContain("\tat ");
    assertThat(PublishedRows.differences(published, PublishedRows.of(lake, spark))).isEmpty();
    assertThat(execute("mount", "-o", "remount,rw", disk.toString())).isZero();
    assertThat(run(lake).code()).isZero();
    assertEqualToAFreshRun(lake);
  }

  private void assertEqualToAFreshRun(Path lake) {
    Path fresh = folder.resolve("fresh");
    SessionRun.of(spark, corpus.folder(), fresh);
    assertThat(
            PublishedRows.differences(
                PublishedRows.of(fresh, spark), PublishedRows.of(lake, spark)))
        .isEmpty();
  }

  private Ending run(Path lake) {
    StringWriter said = new StringWriter();
    PrintWriter out = new PrintWriter(said);
    int code =
        CommandLineInterface.with(out, out, new LocalSession())
            .execute("run", "--input", corpus.folder().toString(), "--lake", lake.toString());
    return new Ending(code, said.toString());
  }

  /** Takes all of the disk but {@code room} bytes. */
  private void fill(Path file, long room) throws IOException {
    long free = Files.getFileStore(disk).getUsableSpace();
    byte[] block = new byte[4096];
    try (var out = Files.newOutputStream(file)) {
      for (long left = free - room; left >= block.length; left -= block.length) {
        out.write(block);
      }
    }
  }

  private static int execute(String... command) throws IOException, InterruptedException {
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }
}
