package dev.weakspot.report;

import dev.weakspot.summary.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A report as a string. */
final class Rendered {

  private Rendered() {}

  static String by(Report report, Summary summary) {
    StringBuilder out = new StringBuilder();
    try {
      report.render(summary, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
