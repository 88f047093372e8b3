package dev.weakspot.summary;

import java.util.List;
import java.util.Objects;

/**
 * A document with failures, as the page's filters see it.
 *
 * @param values its value of each dimension, in the order of the rows' dimensions; empty where
 *     unknown
 * @param period label of its period, or empty where it has no time
 * @param standing whether it counts among the distinct documents
 */
public record DocumentRow(
    List<String> values, String period, Standing standing, List<RowFailure> failures) {

  /** Whether a document counts once more. */
  public enum Standing {
    /** Counts raw and distinct. */
    ORIGINAL,
    /** A near-duplicate of another document: counts raw only. */
    DUPLICATE
  }

  public DocumentRow {
    values = List.copyOf(values);
    Objects.requireNonNull(period, "period");
    Objects.requireNonNull(standing, "standing");
    failures = List.copyOf(failures);
  }
}
