package dev.weakspot.reliability;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.lake.Lake;
import dev.weakspot.pipeline.IntegrityCheck;
import dev.weakspot.pipeline.IntegrityCheck.Finding;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Plants corruptions in a published lake, one at a time, and looks for what {@code validate} says
 * of each: {@code mvn verify -Plong -Dtest=CorruptionTest}.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class CorruptionTest {

  /** What has to be found for a corruption: the rule that it breaks and the table that is named. */
  private record Expected(String rule, String table) {}

  /** Work on a lake whose files or rows it breaks. */
  @FunctionalInterface
  private interface Corruption {
    void plant(Path lake) throws IOException;
  }

  @TempDir private Path folder;

  private final SparkSession spark;
  private final Map<String, Corruption> ofRows = new LinkedHashMap<>();
  private final Map<String, Corruption> ofFiles = new LinkedHashMap<>();
  private final Map<String, Expected> expected = new LinkedHashMap<>();

  CorruptionTest(SparkSession spark) {
    this.spark = spark;
  }

  @BeforeEach
  void publishesALake() {
    CorpusFolder corpus = new CorpusFolder(folder.resolve("corpus")).withSixDocuments();
    corpus.write("three/broken.md", ExampleDocuments.text(7));
    SessionRun.of(spark, corpus.folder(), folder.resolve("lake"));
  }

  private void rows(String name, String rule, String table, Corruption corruption) {
    ofRows.put(name, corruption);
    expected.put(name, new Expected(rule, table));
  }

  private void files(String name, String table, Corruption corruption) {
    ofFiles.put(name, corruption);
    expected.put(name, new Expected("versions can be read", table));
  }

  private void describeRows() {
    rows(
        "a failure twice",
        "keys are unique",
        "failures",
        lake -> append(lake, "failures", failuresOf(lake, 2).limit(1)));
    rows(
        "a failure of no document",
        "nothing is orphaned",
        "failures",
        lake ->
            append(
                lake,
                "failures",
                failuresOf(lake, 2)
                    .limit(1)
                    .withColumn("doc_id", lit("no document"))
                    .withColumn("failure_id", lit("stray"))));
    rows(
        "an impact of no failure",
        "nothing is orphaned",
        "impacts",
        lake -> set(lake, "impacts", "doc_id = '" + id(1) + "'", "failure_id", lit("none")));
    rows(
        "a weakness that is not there",
        "nothing is orphaned",
        "failures",
        lake -> set(lake, "failures", of(1), "weakness_id", lit("no weakness")));
    rows(
        "a copy of no document",
        "nothing is orphaned",
        "documents",
        lake -> set(lake, "documents", "doc_id = '" + id(3) + "'", "duplicate_of", lit("x")));
    rows(
        "words that nobody wrote",
        "evidence stands at its line",
        "failures",
        lake -> set(lake, "failures", of(3), "fix", lit("words that nobody wrote")));
    rows(
        "a line that is another",
        "evidence stands at its line",
        "failures",
        lake -> set(lake, "failures", of(3), "issue_line", expr("issue_line - 3")));
    rows(
        "failures lost",
        "counts are conserved",
        "documents",
        lake -> delta(lake, "failures").delete("doc_id = '" + id(5) + "' AND ordinal = 1"));
    rows(
        "a document lost with all its rows",
        "counts are conserved",
        "documents",
        this::loseADocument);
    rows(
        "a text cut short",
        "texts are those read",
        "documents",
        lake -> set(lake, "documents", "doc_id = '" + id(5) + "'", "text", expr("left(text, 9)")));
    rows(
        "figures of two weaknesses exchanged",
        "counts are conserved",
        "weaknesses",
        lake -> set(lake, "weaknesses", "true", "failures", expr("failures + 1")));
    rows(
        "a statistic that does not add up",
        "counts are conserved",
        "weakness_stats",
        lake -> set(lake, "weakness_stats", "dimension = 'all'", "failures", lit(99L)));
    rows(
        "examples that are not there",
        "nothing is orphaned",
        "weaknesses",
        lake -> set(lake, "weaknesses", "true", "example_failures", array(lit("gone"))));
  }

  private void describeFiles() {
    files("a data file deleted", "failures", lake -> Files.delete(dataFile(lake, "failures")));
    files(
        "a data file overwritten",
        "impacts",
        lake -> Files.write(dataFile(lake, "impacts"), new byte[1000]));
    files(
        "a data file cut short",
        "documents",
        lake -> {
          Path file = dataFile(lake, "documents");
          Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 3_000));
        });
    files(
        "a commit lost",
        "citations",
        lake -> Files.delete(lake.resolve("citations/_delta_log/00000000000000000001.json")));
    files("a table lost", "problems", lake -> delete(lake.resolve("problems")));
  }

  @Test
  void findsEachCorruptionAlone() throws IOException {
    describeRows();
    describeFiles();
    assertThat(check(copyOfTheLake("sound"))).isEmpty();
    Map<String, Corruption> all = new LinkedHashMap<>(ofRows);
    all.putAll(ofFiles);
    List<String> missed = new ArrayList<>();
    all.forEach(
        (name, corruption) -> {
          Path lake = copyOfTheLake(name.replace(' ', '-'));
          try {
            corruption.plant(lake);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
          List<Finding> findings = ofFiles.containsKey(name) ? checkAsIs(lake) : check(lake);
          System.out.printf("%s: %s%n", name, findings.isEmpty() ? "MISSED" : findings.get(0));
          if (!isFound(name, findings)) {
            missed.add(name + ": " + findings);
          }
        });
    assertThat(missed).isEmpty();
    System.out.printf("corruptions: %d of %d found%n", all.size() - missed.size(), all.size());
  }

  private boolean isFound(String name, List<Finding> findings) {
    Expected wanted = expected.get(name);
    return findings.stream()
        .anyMatch(each -> each.rule().equals(wanted.rule()) && each.table().equals(wanted.table()));
  }

  /** Publishes what stands in the tables now under the last run, and checks it. */
  private List<Finding> check(Path folder) {
    Lake lake = Lake.at(folder.toString(), spark);
    RunTable.Entry run = lake.run(null);
    Map<String, Long> versions = new TreeMap<>();
    run.tableVersions()
        .keySet()
        .forEach(
            table ->
                versions.put(table, delta(folder, table).history(1).head().<Long>getAs("version")));
    return IntegrityCheck.of(lake, run.withTableVersions(versions));
  }

  private List<Finding> checkAsIs(Path folder) {
    Lake lake = Lake.at(folder.toString(), spark);
    return IntegrityCheck.of(lake, lake.run(null));
  }

  private void loseADocument(Path lake) {
    String lost = id(4);
    for (Table<?> table : Tables.OF_DOCUMENTS) {
      delta(lake, table.name()).delete("doc_id = '" + lost + "'");
    }
  }

  private DeltaTable delta(Path lake, String table) {
    return DeltaTable.forPath(spark, lake.resolve(table).toString());
  }

  private void append(Path lake, String table, Dataset<Row> rows) {
    rows.write().format("delta").mode("append").save(lake.resolve(table).toString());
  }

  private void set(Path lake, String table, String where, String column, Column value) {
    delta(lake, table).update(expr(where), Map.of(column, value));
  }

  private Dataset<Row> failuresOf(Path lake, int document) {
    return spark
        .read()
        .format("delta")
        .load(lake.resolve("failures").toString())
        .where("doc_id = '" + id(document) + "'");
  }

  private static String of(int document) {
    return "doc_id = '" + id(document) + "' AND ordinal = 1";
  }

  private static String id(int document) {
    return dev.weakspot.source.SourceDocument.idOf(
        "default", "one/document-%d.md".formatted(document));
  }

  private Path copyOfTheLake(String name) {
    return FolderCopy.of(folder.resolve("lake"), folder.resolve("lakes").resolve(name));
  }

  private static Path dataFile(Path lake, String table) throws IOException {
    try (Stream<Path> files = Files.list(lake.resolve(table))) {
      return files
          .filter(file -> file.toString().endsWith(".parquet"))
          .filter(file -> !file.getFileName().toString().startsWith("."))
          .sorted()
          .findFirst()
          .orElseThrow();
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> walk = Files.walk(folder)) {
      for (Path path : walk.sorted(java.util.Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
