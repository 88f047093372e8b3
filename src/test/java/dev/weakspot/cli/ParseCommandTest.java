package dev.weakspot.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ParseCommandTest {

  @TempDir private Path folder;

  private static String run(Object... arguments) {
    StringWriter out = new StringWriter();
    new CommandLine(new ParseCommand())
        .setOut(new PrintWriter(out))
        .setExecutionExceptionHandler(
            (exception, line, result) -> {
              throw exception;
            })
        .execute(Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
    return out.toString();
  }

  @Test
  void printsALineForEachDocumentSortedByPath() throws IOException {
    Files.createDirectories(folder.resolve("b"));
    Files.writeString(folder.resolve("b/two.md"), "### Issue 1: Slow\n\n**Fix**: Cache\n");
    Files.writeString(folder.resolve("a.txt"), "Insert here the failures\n");
    Files.writeString(folder.resolve("code.py"), "pass\n");

    assertThat(run(folder).lines())
        .satisfiesExactly(
            first -> assertThat(first).contains("a.txt").contains("\"kind\":\"placeholder\""),
            second -> assertThat(second).contains("two.md").contains("\"kind\":\"analysis\""));
  }

  @Test
  void namesAPathThatIsNotThere() {
    Path missing = folder.resolve("missing");
    CommandLine line =
        new CommandLine(new ParseCommand())
            .setExecutionExceptionHandler(
                (exception, each, result) -> {
                  throw exception;
                });

    assertThatThrownBy(
            () -> {
              line.parseArgs(missing.toString());
              ((ParseCommand) line.getCommand()).call();
            })
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("No such path: " + missing);
  }
}
