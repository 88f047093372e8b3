package dev.weakspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The main job as a user meets it, on the samples. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class RunCommandTest {

  private static final String SAMPLES = "data-samples/corpus";

  @TempDir private static Path folder;

  private static CommandResult first;

  @BeforeAll
  static void runsOnce() {
    first = run();
  }

  private static CommandResult run(String... more) {
    String[] arguments = {
      "run", "--input", SAMPLES, "--lake", folder + "/lake", "--reports", folder + "/reports"
    };
    return CommandResult.of(
        Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new));
  }

  @Test
  @Order(1)
  void printsASummaryThatAddsUp() {
    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("36 discovered = 0 unchanged + 36 parsed + 0 failed")
        .contains("recurring; the top 5 by priority:")
        .contains("/lake")
        .contains("/reports");
  }

  @Test
  @Order(1)
  void writesTheReports() {
    assertThat(folder.resolve("reports"))
        .isDirectoryContaining("glob:**/summary.md")
        .isDirectoryContaining("glob:**/summary.json")
        .isDirectoryContaining("glob:**/weaknesses.csv");
  }

  @Test
  @Order(2)
  void readsAndRendersNothingAgainWhenNothingChanged() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("reports/summary.json"));
    FileTime rendered = Files.getLastModifiedTime(folder.resolve("reports/summary.json"));
    CommandResult again = run();
    assertThat(again.code()).isZero();
    assertThat(again.out())
        .contains("Nothing changed since run")
        .contains("36 discovered = 36 unchanged + 0 parsed + 0 failed");
    assertThat(folder.resolve("reports/summary.json")).hasBinaryContent(before);
    assertThat(Files.getLastModifiedTime(folder.resolve("reports/summary.json")))
        .isEqualTo(rendered);
  }

  @Test
  @Order(2)
  void rendersAReportThatIsMissingAgain() throws IOException {
    byte[] before = Files.readAllBytes(folder.resolve("reports/weaknesses.csv"));
    Files.delete(folder.resolve("reports/weaknesses.csv"));
    CommandResult again = run();
    assertThat(again.out()).contains("Nothing changed since run").contains("recurring; the top 5");
    assertThat(folder.resolve("reports/weaknesses.csv")).hasBinaryContent(before);
  }

  @Test
  @Order(2)
  void saysWhatItWouldReadWithoutWriting() throws IOException {
    CommandResult dry = run("--dry-run", "--full");
    assertThat(dry.code()).isZero();
    assertThat(dry.out())
        .contains("replace  tf-hcl/vpn-gateway/lib/MODEL_FAILURES.md")
        .contains("36  changed in size or time, or asked for: to be read again");
    assertThat(
            CommandResult.of("query", "SELECT count(*) FROM runs", "--lake", folder + "/lake")
                .out())
        .contains("1");
  }

  @Test
  @Order(3)
  void answersQueriesInThreeFormats() {
    String sql = "SELECT kind, count(*) AS documents FROM documents GROUP BY kind ORDER BY kind";
    String lake = folder + "/lake";
    assertThat(CommandResult.of("query", sql, "--lake", lake).out())
        .startsWith("kind")
        .contains("analysis");
    assertThat(CommandResult.of("query", sql, "--lake", lake, "--format", "csv").out())
        .startsWith("kind,documents" + System.lineSeparator() + "analysis,");
    assertThat(CommandResult.of("query", sql, "--lake", lake, "--format", "jsonl").out())
        .startsWith("{\"kind\":\"analysis\",\"documents\":");
  }

  @Test
  @Order(3)
  void explainsAQueryThatCannotBeRun() {
    CommandResult result =
        CommandResult.of("query", "SELECT nothing FROM failures", "--lake", folder + "/lake");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("The query cannot be run").contains("nothing");
  }

  @Test
  @Order(3)
  void rendersAnEarlierRunAsItWas() throws IOException {
    CommandResult report =
        CommandResult.of("report", "--lake", folder + "/lake", "--reports", folder + "/again");
    assertThat(report.code()).as(report.err()).isZero();
    assertThat(folder.resolve("again/summary.json"))
        .hasSameBinaryContentAs(folder.resolve("reports/summary.json"));
    CommandResult unknown =
        CommandResult.of(
            "report", "--lake", folder + "/lake", "--reports", folder + "/again", "--run", "never");
    assertThat(unknown.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(unknown.err()).contains("No run never is published");
  }
}
