package dev.weakspot.summary;

import dev.weakspot.statistics.TestResult;
import java.util.Objects;

/**
 * A category or weakness within a slice of the corpus, such as {@code platform = cdk}.
 *
 * @param dimension the slice's column
 * @param value its value
 * @param counts within the slice
 * @param share of the slice's distinct failures, in [0, 1]
 * @param lift share in the slice over share outside of it; 1 when it makes no difference. Infinite
 *     when it is reported in this slice alone
 * @param test of independence over distinct documents, with q over all slices tested together
 */
public record SliceFigures(
    String dimension, String value, Counts counts, double share, double lift, TestResult test) {

  public SliceFigures {
    Objects.requireNonNull(dimension, "dimension");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(test, "test");
  }
}
