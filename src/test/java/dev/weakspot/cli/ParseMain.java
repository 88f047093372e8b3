package dev.weakspot.cli;

import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** Runs {@link ParseCommand} alone, without the rest of the command line. */
final class ParseMain {

  private ParseMain() {}

  public static void main(String[] arguments) {
    PrintWriter out =
        new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), false);
    System.exit(new CommandLine(new ParseCommand()).setOut(out).execute(arguments));
  }
}
