package dev.weakspot.summary;

import dev.weakspot.problem.ProblemCode;
import java.util.Objects;

/**
 * One kind of trouble with the input, with a place to look at.
 *
 * @param occurrences rows in {@code problems}
 * @param documents documents with at least one
 * @param examplePath path of one such document, the first by path
 * @param exampleLine 1-based line there, or 0 when the whole document is meant
 * @param exampleMessage what is wrong there
 */
public record ProblemCount(
    ProblemCode code,
    long occurrences,
    long documents,
    String examplePath,
    int exampleLine,
    String exampleMessage) {

  public ProblemCount {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(examplePath, "examplePath");
    Objects.requireNonNull(exampleMessage, "exampleMessage");
  }
}
