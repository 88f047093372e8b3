package dev.weakspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user reads when something cannot be done: what, why, how to mend. */
final class RefusalsTest {

  private static final String SAMPLES = "data-samples/corpus";

  @TempDir private Path folder;

  @Test
  void refusesAPathThatIsNotThere() {
    CommandResult result =
        CommandResult.of("run", "--input", folder + "/nowhere", "--lake", folder + "/lake");
    assertThat(result.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(result.err())
        .contains("No such input: " + folder + "/nowhere")
        .contains("Check --input");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void refusesAnInputWithoutDocuments() throws IOException {
    Files.writeString(folder.resolve("code.py"), "print()");
    CommandResult result =
        CommandResult.of("run", "--input", folder.toString(), "--lake", folder + "/lake");
    assertThat(result.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(result.err())
        .contains("No document found")
        .contains("other file=1")
        .contains("weakspot.source.extensions");
    assertThat(folder.resolve("lake")).doesNotExist();
  }

  @Test
  void refusesALakeThatCannotBeWritten() throws IOException {
    Path file = Files.writeString(folder.resolve("file"), "in the way");
    CommandResult result = CommandResult.of("run", "--input", SAMPLES, "--lake", file + "/lake");
    assertThat(result.code()).isEqualTo(ExitCode.FAILED.code());
    assertThat(result.err())
        .contains("Cannot write to the lake")
        .contains("Check that --lake")
        .doesNotContain("\tat ");
  }

  @Test
  void refusesAConfigurationThatCannotBeParsed() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.conf"), "weakspot { lake {");
    CommandResult result =
        CommandResult.of(
            "run", "--config", broken.toString(), "--input", SAMPLES, "--lake", folder + "/lake");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("The configuration cannot be used").contains("broken.conf");
  }

  @Test
  void refusesASettingThatItDoesNotKnow() {
    CommandResult result =
        CommandResult.of(
            "run",
            "--set",
            "weakspot.lake.keep-run=3",
            "--input",
            SAMPLES,
            "--lake",
            folder + "/lake");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err())
        .contains("Unknown setting weakspot.lake.keep-run")
        .contains("weakspot-reference.conf");
  }

  @Test
  void refusesAValueOutOfRange() {
    CommandResult result =
        CommandResult.of(
            "run",
            "--set",
            "weakspot.duplicates.similarity=80",
            "--input",
            SAMPLES,
            "--lake",
            folder + "/lake");
    assertThat(result.code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(result.err()).contains("duplicates.similarity").contains("must be from 0 to 1");
  }

  @Test
  void asksForWhatIsMissing() {
    assertThat(CommandResult.of("run", "--input", SAMPLES).err())
        .contains("No lake is named")
        .contains("--lake URI");
    assertThat(CommandResult.of("run", "--lake", folder + "/lake").err())
        .contains("No input is named");
    assertThat(CommandResult.of().code()).isEqualTo(ExitCode.USAGE.code());
    assertThat(CommandResult.of("frobnicate").code()).isEqualTo(ExitCode.USAGE.code());
  }

  @Test
  void refusesToReadALakeWithoutARun() {
    CommandResult result = CommandResult.of("query", "SELECT 1", "--lake", folder + "/lake");
    assertThat(result.code()).isEqualTo(ExitCode.INPUT.code());
    assertThat(result.err()).contains("No run is published in the lake").contains("weakspot run");
  }

  @Test
  void marksARunBelowAQualityGate() {
    CommandResult result =
        CommandResult.of(
            "run",
            "--input",
            SAMPLES,
            "--lake",
            folder + "/lake",
            "--set",
            "weakspot.source.max-document-bytes=600",
            "--set",
            "weakspot.quality-gates.max-failed-share=0.1");
    assertThat(result.code()).isEqualTo(ExitCode.QUALITY_GATE.code());
    assertThat(result.out())
        .contains("Published run")
        .contains("GATE")
        .contains("max-failed-share");
  }
}
