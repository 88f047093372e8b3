package dev.weakspot.weakness;

import dev.weakspot.taxonomy.Taxonomy;
import java.util.Objects;

/**
 * The category of a failure.
 *
 * @param category an id of the taxonomy
 * @param confidence from 0 to 1; for {@link ClassificationSource#MODEL} an estimate of the
 *     probability that the category is right
 * @param source what decided
 */
public record Classification(String category, double confidence, ClassificationSource source) {

  public Classification {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(source, "source");
    if (!(confidence >= 0 && confidence <= 1)) {
      throw new IllegalArgumentException("confidence must be from 0 to 1, got " + confidence);
    }
  }

  /** Nothing speaks for any category. */
  static Classification none() {
    return new Classification(Taxonomy.OTHER, 0, ClassificationSource.NONE);
  }
}
