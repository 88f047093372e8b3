package dev.weakspot.cli;

import java.io.PrintWriter;
import java.io.StringWriter;

/**
 * A command run in this process, and what it said.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it said besides
 */
public record CommandResult(int code, String out, String err) {

  /** Runs {@code weakspot arguments}. */
  public static CommandResult of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        CommandLineInterface.with(
                new PrintWriter(out, true), new PrintWriter(err, true), new LocalSession())
            .execute(arguments);
    return new CommandResult(code, out.toString(), err.toString());
  }
}
