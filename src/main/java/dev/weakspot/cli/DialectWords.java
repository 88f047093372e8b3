package dev.weakspot.cli;

import dev.weakspot.failure.DialectCensus;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.stream.Collectors;

/** A census of dialects in words. */
final class DialectWords {

  private static final int MOST_LABELS = 30;
  private static final int PATCH_FROM = 3;

  private DialectWords() {}

  /** Prints dialects, unknown labels and a configuration patch. */
  static void print(DialectCensus census, PrintWriter out) {
    out.println("DIALECTS (documents, failures, share of failures that tell a field)");
    for (DialectCensus.Row row : census.dialects()) {
      String coverage =
          row.coverage().entrySet().stream()
              .map(each -> "%s %.0f%%".formatted(each.getKey(), each.getValue() * 100))
              .collect(Collectors.joining(", "));
      out.printf(
          Locale.ROOT,
          "%-20s %5d documents %6d failures  %s; declared counts agree in %d of %d%n",
          row.name(),
          row.documents(),
          row.failures(),
          coverage,
          row.agreeing(),
          row.declaring());
    }
    out.println();
    out.println("UNKNOWN LABELS (documents, fields)");
    census.unknownLabels().stream()
        .limit(MOST_LABELS)
        .forEach(
            label ->
                out.printf(
                    Locale.ROOT,
                    "%5d %6d  %s%n",
                    label.documents(),
                    label.fields(),
                    label.words()));
    out.println();
    out.println("CONFIGURATION PATCH");
    out.print(census.patch(PATCH_FROM));
  }
}
