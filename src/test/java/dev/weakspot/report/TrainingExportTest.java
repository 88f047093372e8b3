package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weakspot.failure.CodeRole;
import dev.weakspot.failure.Severity;
import dev.weakspot.summary.CodeQuote;
import dev.weakspot.summary.TrainingExample;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class TrainingExportTest {

  private static final TrainingExport EXPORT = TrainingExport.defaults();

  @Test
  void writesOneObjectALine() throws IOException {
    String[] lines = rendered(List.of(example("f1", "g1"), example("f2", "g2"))).split("\n", -1);

    assertThat(lines).hasSize(3);
    assertThat(lines[2]).isEmpty();
    JsonNode first = new ObjectMapper().readTree(lines[0]);
    assertThat(first.get("failure_id").asText()).isEqualTo("f1");
    assertThat(first.get("severity").asText()).isEqualTo("high");
    assertThat(first.get("root_cause").isNull()).isTrue();
    assertThat(first.at("/response_code/0/text").asText()).isEqualTo("a\nb");
    assertThat(first.get("ideal_code")).isEmpty();
  }

  @Test
  void writesNothingButALineFeedOfNoExamples() throws IOException {
    assertThat(rendered(List.of())).isEqualTo("\n");
  }

  @Test
  void neverSplitsADuplicateGroup() {
    assertThat(IntStream.range(0, 50).mapToObj(each -> EXPORT.split("one-group")).distinct())
        .hasSize(1);
  }

  @Test
  void sendsAboutATenthOfTheGroupsToTest() {
    long test =
        IntStream.range(0, 10_000)
            .filter(each -> EXPORT.split("group-" + each).equals("test"))
            .count();

    assertThat(test / 10_000.0).isCloseTo(0.1, within(0.015));
  }

  @Test
  void keepsAGroupInTestWhenThePercentageGrows() {
    TrainingExport larger = new TrainingExport(20);

    assertThat(IntStream.range(0, 1_000).mapToObj(each -> "group-" + each))
        .filteredOn(each -> EXPORT.split(each).equals("test"))
        .isNotEmpty()
        .allMatch(each -> larger.split(each).equals("test"));
  }

  private static String rendered(List<TrainingExample> examples) throws IOException {
    StringBuilder out = new StringBuilder();
    EXPORT.render(examples.iterator(), out);
    return out.toString();
  }

  private static TrainingExample example(String failure, String group) {
    return new TrainingExample(
        failure,
        "d1",
        group,
        "a.md",
        3,
        "w1",
        "A weakness",
        "tagging",
        "A title",
        Severity.HIGH,
        41.5,
        "High",
        "cdk",
        "ts",
        Optional.of("an issue"),
        Optional.empty(),
        Optional.of("a fix"),
        List.of(new CodeQuote(CodeRole.RESPONSE, "ts", 5, "a\nb")),
        List.of());
  }
}
