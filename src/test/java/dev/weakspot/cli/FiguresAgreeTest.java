package dev.weakspot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every file of a run says what SQL over its tables says. */
final class FiguresAgreeTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir private static Path folder;

  private static JsonNode summary;

  @BeforeAll
  static void runs() throws IOException {
    CommandResult run =
        CommandResult.of(
            "run",
            "--input",
            "data-samples/corpus",
            "--lake",
            folder + "/lake",
            "--reports",
            folder + "/reports");
    assertThat(run.code()).as(run.err()).isZero();
    summary = JSON.readTree(folder.resolve("reports/summary.json").toFile());
  }

  private static List<JsonNode> select(String sql) {
    CommandResult result =
        CommandResult.of("query", sql, "--lake", folder + "/lake", "--format", "jsonl");
    assertThat(result.code()).as(result.err()).isZero();
    return result.out().lines().map(FiguresAgreeTest::parse).toList();
  }

  private static JsonNode parse(String line) {
    try {
      return JSON.readTree(line);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void agreesOnTheCorpus() {
    JsonNode sql =
        select(
                """
                SELECT count(*) AS documents, count(*) FILTER (WHERE duplicate_of IS NULL) AS distinct_documents,
                  sum(failure_count) AS failures,
                  sum(failure_count) FILTER (WHERE duplicate_of IS NULL) AS distinct_failures
                FROM documents WHERE readable
                """)
            .get(0);
    JsonNode corpus = summary.path("corpus");
    assertThat(corpus.path("documents").asLong()).isEqualTo(sql.path("documents").asLong());
    assertThat(corpus.path("distinct_documents").asLong())
        .isEqualTo(sql.path("distinct_documents").asLong());
    assertThat(corpus.path("counts").path("failures").asLong())
        .isEqualTo(sql.path("failures").asLong());
    assertThat(corpus.path("counts").path("distinct_failures").asLong())
        .isEqualTo(sql.path("distinct_failures").asLong());
    for (JsonNode row :
        select("SELECT severity, count(*) AS failures FROM failures GROUP BY severity")) {
      assertThat(corpus.path("severities").path(row.path("severity").asText()).asLong())
          .as(row.path("severity").asText())
          .isEqualTo(row.path("failures").asLong());
    }
  }

  @Test
  void agreesOnCategories() {
    Map<String, Long> sql = new HashMap<>();
    select("SELECT category, count(*) AS failures FROM failures GROUP BY category")
        .forEach(row -> sql.put(row.path("category").asText(), row.path("failures").asLong()));
    Map<String, Long> json = new HashMap<>();
    summary
        .path("categories")
        .forEach(
            each ->
                json.put(each.path("id").asText(), each.path("counts").path("failures").asLong()));
    assertThat(json).isEqualTo(sql);
  }

  @Test
  void agreesOnWeaknesses() throws IOException {
    List<String> csv = Files.readAllLines(folder.resolve("reports/weaknesses.csv"));
    String markdown = Files.readString(folder.resolve("reports/summary.md"));
    String page = Files.readString(folder.resolve("reports/index.html"));
    Map<String, JsonNode> recurring = new HashMap<>();
    summary.path("weaknesses").forEach(each -> recurring.put(each.path("id").asText(), each));
    List<JsonNode> rows =
        select(
            """
            SELECT s.*, w.label FROM weakness_stats s
            JOIN weaknesses w USING (weakness_id) JOIN (SELECT max_by(run_id, run_number) AS run_id FROM runs) USING (run_id)
            WHERE dimension = 'all' AND s.distinct_documents >= 2
            """);
    assertThat(rows).isNotEmpty().hasSameSizeAs(recurring.values());
    assertThat(csv).hasSize(rows.size() + 1);
    for (JsonNode row : rows) {
      JsonNode each = recurring.get(row.path("weakness_id").asText());
      assertThat(each.path("label")).isEqualTo(row.path("label"));
      assertThat(each.path("counts").path("failures").asLong())
          .isEqualTo(row.path("failures").asLong());
      assertThat(each.path("counts").path("distinct_documents").asLong())
          .isEqualTo(row.path("distinct_documents").asLong());
      assertThat(each.path("score").path("total").asDouble())
          .isCloseTo(row.path("score").asDouble(), within(1e-4));
      assertThat(each.path("life_cycle").path("state")).isEqualTo(row.path("state"));
      Optional<String> line =
          csv.stream().filter(text -> text.contains(row.path("weakness_id").asText())).findFirst();
      assertThat(line.orElseThrow().split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)")[8])
          .isEqualTo(row.path("failures").asText());
      assertThat(page).contains(row.path("weakness_id").asText());
    }
    assertThat(markdown).contains(summary.path("weaknesses").get(0).path("label").asText());
  }

  @Test
  void givesEveryFailureToTraining() throws IOException {
    long failures =
        select("SELECT count(*) AS failures FROM failures").get(0).path("failures").asLong();
    List<String> lines = Files.readAllLines(folder.resolve("reports/training.jsonl"));
    assertThat(lines).hasSize((int) failures);
    assertThat(lines)
        .allSatisfy(line -> assertThat(parse(line).path("split").asText()).isIn("train", "test"));
    assertThat(String.join("\n", lines)).doesNotContain("AKIAIOSFODNN7EXAMPLE");
  }

  @Test
  void holdsTogether() {
    CommandResult validation = CommandResult.of("validate", "--lake", folder + "/lake");
    assertThat(validation.out()).contains("holds together");
    assertThat(validation.code()).isZero();
  }
}
