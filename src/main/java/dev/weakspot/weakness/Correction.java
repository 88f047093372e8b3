package dev.weakspot.weakness;

import java.util.Locale;
import java.util.Objects;

/**
 * A person's word on a failure or a weakness; it outlives re-runs and new models.
 *
 * @param kind what is asked for
 * @param target the id of a failure or a weakness, as {@code kind} says
 * @param value what it becomes, empty for {@link Kind#IGNORE}
 * @param reviewer who says so
 * @param reason why
 * @param line 1-based line of the corrections file
 */
public record Correction(
    Kind kind, String target, String value, String reviewer, String reason, int line) {

  /** What a correction asks for. */
  public enum Kind {
    /** A failure, or all of a weakness, belongs to the category {@code value}. */
    RECATEGORISE,
    /** A weakness is called {@code value}. */
    RENAME,
    /** A weakness is part of the weakness {@code value}. */
    MERGE,
    /** A failure belongs to the weakness {@code value}, an id of the reviewer's choice. */
    SPLIT,
    /** A failure, or all of a weakness, is left out of every count. */
    IGNORE;

    /** The kind as the file spells it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public Correction {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(reviewer, "reviewer");
    Objects.requireNonNull(reason, "reason");
  }
}
