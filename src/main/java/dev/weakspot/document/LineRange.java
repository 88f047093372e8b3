package dev.weakspot.document;

/**
 * A run of lines of a document.
 *
 * @param first 1-based line in the raw file
 * @param last 1-based line in the raw file, included
 */
public record LineRange(int first, int last) {

  public LineRange {
    if (first < 1 || last < first) {
      throw new IllegalArgumentException("no line range: " + first + " to " + last);
    }
  }

  /** Whether {@code line} is one of these lines. */
  public boolean contains(int line) {
    return first <= line && line <= last;
  }
}
