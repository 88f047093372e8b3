package dev.weakspot.summary;

import java.time.LocalDate;
import java.util.Objects;

/**
 * A stretch of the documents' own time, and what it holds.
 *
 * @param label short and sortable, such as {@code 2025-11} or {@code 2025-W47}
 * @param start its first day
 * @param counts all failures of its documents
 */
public record Period(String label, LocalDate start, Counts counts) {

  public Period {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(start, "start");
    Objects.requireNonNull(counts, "counts");
  }
}
