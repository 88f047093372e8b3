package dev.weakspot.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.SparkExtension;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.table.CitationTable;
import dev.weakspot.table.RunTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
final class LakeWriterTest {

  private static final Duration EXPIRY = Duration.ofMinutes(2);

  @TempDir private Path folder;

  private final SparkSession spark;

  LakeWriterTest(SparkSession spark) {
    this.spark = spark;
  }

  private Lake lake() {
    return Lake.at(folder.toString(), spark);
  }

  private LakeWriter writer() {
    return lake().write(Clock.systemUTC(), EXPIRY);
  }

  private Dataset<Row> citation(String docId) {
    return spark.createDataFrame(
        List.of(
            CitationTable.TABLE.toRow(
                new CitationTable.Entry(docId, 1, null, "https://example.com", "", 1))),
        CitationTable.TABLE.schema());
  }

  private static RunTable.Entry run(LakeWriter writer, int layout) {
    return new RunTable.Entry(
        "run-" + writer.runNumber(),
        writer.runNumber(),
        Instant.EPOCH,
        Instant.EPOCH,
        "1",
        layout,
        "1",
        "1",
        "1",
        List.of(),
        List.of(),
        "",
        0,
        0,
        0,
        0,
        0,
        0,
        List.of(),
        Map.of(),
        Map.of());
  }

  private List<String> published() {
    return lake()
        .read(CitationTable.TABLE, lake().run(null))
        .select("doc_id")
        .orderBy("doc_id")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void showsReadersPublishedRunsAloneAndTakesBackTheRest() {
    try (LakeWriter writer = writer()) {
      writer.append(CitationTable.TABLE, citation("first"));
      writer.publish(run(writer, Lake.LAYOUT));
    }
    try (LakeWriter dies = writer()) {
      dies.deleteDocuments(CitationTable.TABLE, citation("first").select("doc_id"));
      dies.append(CitationTable.TABLE, citation("never published"));
      assertThat(published()).containsExactly("first");
    }
    try (LakeWriter repairs = writer()) {
      assertThat(repairs.current(CitationTable.TABLE).count()).isEqualTo(1);
      repairs.append(CitationTable.TABLE, citation("second"));
      repairs.publish(run(repairs, Lake.LAYOUT));
    }
    assertThat(published()).containsExactly("first", "second");
    assertThat(lake().runs()).extracting(RunTable.Entry::runNumber).containsExactly(3L, 1L);
    assertThat(lake().read(CitationTable.TABLE, lake().run("run-1")).count()).isEqualTo(1);
  }

  @Test
  void keepsCommentsAndRequiredColumns() {
    try (LakeWriter writer = writer()) {
      assertThat(writer.current(CitationTable.TABLE).schema().apply("url").getComment().get())
          .isEqualTo(CitationTable.URL.getComment().get());
      Dataset<Row> withoutUrl =
          citation("d").withColumn("url", org.apache.spark.sql.functions.lit(null).cast("string"));
      assertThatThrownBy(() -> writer.append(CitationTable.TABLE, withoutUrl))
          .hasStackTraceContaining("NOT NULL constraint violated for column: url");
    }
  }

  @Test
  void addsARepeatedStepOnlyOnce() {
    try (LakeWriter writer = writer()) {
      writer.append(CitationTable.TABLE, citation("d"));
      assertThatThrownBy(() -> writer.append(CitationTable.TABLE, citation("d")))
          .hasMessageContaining("the lake has seen transaction");
      assertThat(writer.current(CitationTable.TABLE).count()).isEqualTo(1);
    }
  }

  @Test
  void publishesNothingThatSomebodyElseWrote() {
    try (LakeWriter writer = writer()) {
      writer.append(CitationTable.TABLE, citation("ours"));
      writer.publish(run(writer, Lake.LAYOUT));
    }
    try (LakeWriter writer = writer()) {
      // An earlier holder of the lease wakes up, and its last commit arrives.
      citation("theirs")
          .write()
          .format("delta")
          .mode("append")
          .save(folder.resolve("citations").toString());
      assertThatThrownBy(() -> writer.append(CitationTable.TABLE, citation("late")))
          .isInstanceOf(UserFacingException.class)
          .hasMessageContaining("Somebody else wrote to citations: its version is 2");
      assertThatThrownBy(() -> writer.publish(run(writer, Lake.LAYOUT)))
          .hasMessageContaining("Somebody else wrote to citations");
    }
    try (LakeWriter repairs = writer()) {
      repairs.append(CitationTable.TABLE, citation("next"));
      repairs.publish(run(repairs, Lake.LAYOUT));
    }
    assertThat(published()).containsExactly("next", "ours");
  }

  @Test
  void leavesTheLakeToTheWriterThatReplacedIt() throws IOException {
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofHours(1));
    LakeWriter asleep = writer();
    try (LakeWriter next = lake().write(later, EXPIRY)) {
      Path staged = Path.of(java.net.URI.create(next.staging("analyses")));
      Files.createDirectories(staged);
      assertThatThrownBy(() -> asleep.append(CitationTable.TABLE, citation("late")))
          .hasMessageContaining("Another run holds the lake");
      asleep.close();
      assertThat(staged).exists();
      next.append(CitationTable.TABLE, citation("next"));
      next.publish(run(next, Lake.LAYOUT));
    }
    assertThat(published()).containsExactly("next");
  }

  @Test
  void goesOnWhenItsLeaseFilesWereDeleted() {
    for (String each : List.of("first", "second")) {
      try (LakeWriter writer = writer()) {
        writer.append(CitationTable.TABLE, citation(each));
        writer.publish(run(writer, Lake.LAYOUT));
      }
    }
    lake().deleteFolder(new org.apache.hadoop.fs.Path(folder.resolve("_weakspot").toUri()));
    try (LakeWriter writer = writer()) {
      assertThat(writer.runNumber()).isEqualTo(3);
      writer.append(CitationTable.TABLE, citation("third"));
      writer.publish(run(writer, Lake.LAYOUT));
    }
    assertThat(published()).containsExactly("first", "second", "third");
  }

  @Test
  void isRefusedWhileAnotherWrites() {
    LakeWriter first = writer();
    try (first) {
      assertThatThrownBy(this::writer)
          .isInstanceOf(UserFacingException.class)
          .hasMessageContaining("Another run holds the lake");
    }
  }

  @Test
  void refusesALakeOfANewerLayout() throws IOException {
    try (LakeWriter writer = writer()) {
      writer.publish(run(writer, Lake.LAYOUT + 1));
    }
    assertThatThrownBy(() -> lake().lastRun())
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("has layout 3, this Weakspot knows layouts up to 2");
    assertThat(Files.exists(folder.resolve("runs"))).isTrue();
  }

  @Test
  void createsATableOfWhichADeadWriterLeftTheDraftOfItsFirstCommit() throws IOException {
    Path log = Files.createDirectories(folder.resolve("citations/_delta_log"));
    Files.createDirectory(log.resolve("_staged_commits"));
    Files.createFile(log.resolve(".00000000000000000000.json.5db59dc6.tmp"));
    try (LakeWriter writer = writer()) {
      writer.append(CitationTable.TABLE, citation("first"));
      writer.publish(run(writer, Lake.LAYOUT));
    }
    assertThat(published()).containsExactly("first");
  }

  @Test
  void leavesALogAloneThatLostItsCommits() throws IOException {
    Path log = Files.createDirectories(folder.resolve("citations/_delta_log"));
    Path checkpoint = Files.createFile(log.resolve("00000000000000000010.checkpoint.parquet"));
    assertThatThrownBy(this::writer)
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("citations")
        .hasMessageContaining("a log without commits");
    assertThat(checkpoint).exists();
  }
}
