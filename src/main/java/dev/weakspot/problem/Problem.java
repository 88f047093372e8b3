package dev.weakspot.problem;

import java.util.Objects;

/**
 * One thing that is wrong with a document: data that is counted and reported, never thrown.
 *
 * <pre>{@code
 * Problem.at(42, ProblemCode.COUNT_MISMATCH, "declares 3 high failures, 4 were found");
 * }</pre>
 *
 * @param code what kind of trouble it is
 * @param line 1-based line in the raw file, or 0 when the whole document is meant
 * @param message one sentence with the values that explain it
 */
public record Problem(ProblemCode code, int line, String message) {

  public Problem {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(message, "message");
    if (line < 0) {
      throw new IllegalArgumentException("line must be 0 or more, got " + line);
    }
  }

  /** A problem at a 1-based line of the document. */
  public static Problem at(int line, ProblemCode code, String message) {
    return new Problem(code, line, message);
  }

  /** A problem of the document as a whole. */
  public static Problem ofDocument(ProblemCode code, String message) {
    return new Problem(code, 0, message);
  }
}
