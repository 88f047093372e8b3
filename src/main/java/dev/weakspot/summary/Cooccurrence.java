package dev.weakspot.summary;

import dev.weakspot.statistics.TestResult;
import java.util.Objects;

/**
 * Two weaknesses that the same documents name.
 *
 * @param first id of the one
 * @param second id of the other
 * @param documents distinct documents that name both
 * @param lift these documents over the number expected if the two were independent
 * @param test of independence over distinct documents
 */
public record Cooccurrence(
    String first, String second, long documents, double lift, TestResult test) {

  public Cooccurrence {
    Objects.requireNonNull(first, "first");
    Objects.requireNonNull(second, "second");
    Objects.requireNonNull(test, "test");
  }
}
