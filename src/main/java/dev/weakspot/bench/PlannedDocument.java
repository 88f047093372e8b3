package dev.weakspot.bench;

import java.time.LocalDate;
import java.util.List;

/**
 * A document before it is written.
 *
 * @param name its folder and, in the text, its project
 * @param round the batch it arrives in, from 0; each batch is a month of its own
 * @param original name of the document that it repeats nearly word for word, empty for none
 */
record PlannedDocument(
    String name, int round, Dialect dialect, String original, List<PlannedFailure> failures) {

  private static final LocalDate FIRST_MONTH = LocalDate.of(2025, 1, 1);
  private static final String FILE = "MODEL_FAILURES.md";

  PlannedDocument {
    failures = List.copyOf(failures);
  }

  boolean isCopy() {
    return !original.isEmpty();
  }

  /** Path relative to the corpus. */
  String path() {
    return pathOf(name);
  }

  static String pathOf(String name) {
    return name + "/" + FILE;
  }

  /** The month that it states to have been written in. */
  LocalDate month() {
    return FIRST_MONTH.plusMonths(round);
  }

  /** Its text; a copy differs from its original in the last line. */
  String text() {
    String project = isCopy() ? original : name;
    String end = isCopy() ? "Read again for " + name + "." : "Written for " + name + ".";
    return dialect.render(project, failures) + "\n" + end + "\n";
  }

  boolean names(String planted) {
    return failures.stream().anyMatch(each -> each.planted().equals(planted));
  }
}
