package dev.weakspot.cli;

import dev.weakspot.pipeline.RunProgress;
import dev.weakspot.pipeline.Stage;
import java.io.PrintWriter;
import java.util.Locale;
import picocli.CommandLine.Model.CommandSpec;

/**
 * Tells how a run goes on: a line that is written over and over where a terminal listens, else a
 * plain line for each stage and message. Thread-safe.
 */
final class PrintedProgress implements RunProgress {

  /** Moves to the start of the line and clears it. */
  private static final String OVERWRITE = "\r\u001b[2K";

  private final PrintWriter out;
  private final Style style;
  private final long start = System.nanoTime();
  private String stage = "";
  private Thread ticker;

  /** System property: whether standard error is a terminal. The JVM itself cannot tell. */
  private static final String TERMINAL = "weakspot.terminal";

  /** How progress is shown. */
  enum Style {
    /** One line that changes. */
    LIVE,
    /** One line after the other. */
    LINES;

    /** Live where the launcher says that a terminal listens, lines in files and pipes. */
    static Style fitting() {
      return Boolean.getBoolean(TERMINAL) ? LIVE : LINES;
    }
  }

  /** Prints to the standard error of a command. */
  static PrintedProgress of(CommandSpec command) {
    return new PrintedProgress(command.commandLine().getErr(), Style.fitting());
  }

  PrintedProgress(PrintWriter out, Style style) {
    this.out = out;
    this.style = style;
  }

  @Override
  public synchronized void begins(Stage next) {
    stage = next.words();
    if (style == Style.LINES) {
      out.printf(Locale.ROOT, "[%6.1f s] %s%n", elapsed(), stage);
      out.flush();
    } else {
      show();
      if (ticker == null) {
        ticker = new Thread(this::tick, "weakspot-progress");
        ticker.setDaemon(true);
        ticker.start();
      }
    }
  }

  @Override
  public synchronized void says(String message) {
    String line = String.format(Locale.ROOT, "[%6.1f s]   %s", elapsed(), message);
    out.println(style == Style.LIVE ? OVERWRITE + line : line);
    out.flush();
  }

  @Override
  public synchronized void ends() {
    if (ticker != null) {
      ticker.interrupt();
      ticker = null;
      out.print(OVERWRITE);
      out.flush();
    }
  }

  private void tick() {
    try {
      while (true) {
        Thread.sleep(200);
        show();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void show() {
    out.printf(Locale.ROOT, "%s[%6.1f s] %s …", OVERWRITE, elapsed(), stage);
    out.flush();
  }

  private double elapsed() {
    return (System.nanoTime() - start) / 1e9;
  }
}
