package dev.weakspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainCommandTest {

  private static final String DOCUMENT =
      """
      # Model failures

      ## Failure 1: No tags on the bucket

      **Fix**: Tag it.

      ## Failure 2: Role allows every action

      **Fix**: Name the actions.
      """;

  @TempDir private Path folder;

  @BeforeEach
  void writesDocumentsAndLabels() throws IOException {
    Files.createDirectories(folder.resolve("corpus"));
    StringBuilder categories = new StringBuilder();
    StringBuilder weaknesses = new StringBuilder();
    for (int i = 0; i < 12; i++) {
      Files.writeString(folder.resolve("corpus/%d.md".formatted(i)), DOCUMENT);
      categories.append("%d.md#L3\ttagging\t-\n%d.md#L7\tiam-overpermission\t-\n".formatted(i, i));
      weaknesses.append("%d.md#L3\ttags-missing\n%d.md#L7\twildcard-permissions\n".formatted(i, i));
    }
    Files.writeString(folder.resolve("categories.tsv"), categories);
    Files.writeString(folder.resolve("weaknesses.tsv"), weaknesses);
    Files.writeString(folder.resolve("words.tsv"), "tags\tAQL+\nrole\tAAH+\n");
  }

  @Test
  void writesEqualModelsFromEqualLabels() throws IOException {
    CommandResult first = train("first");
    CommandResult again = train("again");

    assertThat(first.code()).as(first.err()).isZero();
    assertThat(first.out())
        .contains("Learnt from 24 failures", "Learnt weaknesses from 24 failures");
    assertThat(again.code()).isZero();
    for (String model : new String[] {"categories", "weaknesses", "network"}) {
      assertThat(folder.resolve("first-" + model))
          .isNotEmptyFile()
          .hasSameBinaryContentAs(folder.resolve("again-" + model));
    }
  }

  @Test
  void saysWhatItsOptionsWant() {
    CommandResult withoutLabels =
        CommandResult.of(
            "train",
            "--labels=" + folder.resolve("categories.tsv"),
            "--output=" + folder.resolve("model"),
            "--weakness-output=" + folder.resolve("other"));
    CommandResult withoutCorpus = withLabels("evaluate");

    CommandResult withoutWords =
        withLabels(
            "train",
            "--corpus=" + folder.resolve("corpus"),
            "--output=" + folder.resolve("model"),
            "--network-output=" + folder.resolve("other"));

    assertThat(withoutWords.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(withoutWords.err()).contains("--word-vectors");
    assertThat(withoutLabels.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(withoutLabels.err()).contains("--weaknesses");
    assertThat(folder.resolve("model")).doesNotExist();
    assertThat(withoutCorpus.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(withoutCorpus.err()).contains("--corpus");
  }

  @Test
  void saysWhatIsWrongWithWordVectors() throws IOException {
    Files.writeString(folder.resolve("words.tsv"), "tags\tAQL+\nTags\tAQL+\n");

    CommandResult result = train("first");

    assertThat(result.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(result.err()).contains("words.tsv", "line 2 has no word of lower-case letters");
  }

  @Test
  void evaluatesWithANetwork() {
    CommandResult result =
        withLabels(
            "evaluate",
            "--corpus=" + folder.resolve("corpus"),
            "--word-vectors=" + folder.resolve("words.tsv"));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("Weaknesses of 24 failures: precision 1.000, recall 1.000");
  }

  @Test
  void evaluatesOnDocumentsThatTheModelHasNotLearntFrom() {
    CommandResult result = withLabels("evaluate", "--corpus=" + folder.resolve("corpus"));

    assertThat(result.code()).as(result.err()).isZero();
    assertThat(result.out()).contains("Weaknesses of 24 failures: precision 1.000, recall 1.000");
  }

  private CommandResult train(String name) {
    return withLabels(
        "train",
        "--corpus=" + folder.resolve("corpus"),
        "--output=" + folder.resolve(name + "-categories"),
        "--word-vectors=" + folder.resolve("words.tsv"),
        "--weakness-output=" + folder.resolve(name + "-weaknesses"),
        "--network-output=" + folder.resolve(name + "-network"));
  }

  private CommandResult withLabels(String command, String... options) {
    return CommandResult.of(
        Stream.concat(
                Stream.of(
                    command,
                    "--labels=" + folder.resolve("categories.tsv"),
                    "--weaknesses=" + folder.resolve("weaknesses.tsv")),
                Stream.of(options))
            .toArray(String[]::new));
  }
}
