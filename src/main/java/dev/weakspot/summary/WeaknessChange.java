package dev.weakspot.summary;

import dev.weakspot.statistics.TestResult;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * One weakness on the two sides of a difference.
 *
 * @param before on the {@code from} side
 * @param after on the {@code to} side
 * @param test of the difference, q over all weaknesses compared; empty where it was not tested
 * @param reason for a merge or split, why; otherwise empty
 */
public record WeaknessChange(
    String weaknessId,
    String category,
    String label,
    Kind kind,
    Counts before,
    Counts after,
    double shareBefore,
    double shareAfter,
    Optional<TestResult> test,
    String reason) {

  /** What happened to it. */
  public enum Kind {
    NEW,
    RISEN,
    FALLEN,
    GONE,
    /** Went into another weakness. */
    MERGED,
    /** Was divided. */
    SPLIT,
    RENAMED;

    /** The kind as tables and reports spell it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public WeaknessChange {
    Objects.requireNonNull(weaknessId, "weaknessId");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    Objects.requireNonNull(test, "test");
    Objects.requireNonNull(reason, "reason");
  }
}
