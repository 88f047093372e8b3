package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.Optional;

/** Cuts evidence out of a document. */
final class Evidences {

  private Evidences() {}

  /** The text between two offsets, trimmed, with the line it starts on; empty when blank. */
  static Optional<Evidence> between(SourceLines source, int from, int to) {
    String text = source.text();
    int start = from;
    int end = to;
    while (start < end && isTrimmed(text.charAt(start))) {
      start++;
    }
    while (end > start && isTrimmed(text.charAt(end - 1))) {
      end--;
    }
    if (start >= end) {
      return Optional.empty();
    }
    return Optional.of(new Evidence(source.lineAt(start), text.substring(start, end)));
  }

  private static boolean isTrimmed(char each) {
    return each <= ' ' || Character.isWhitespace(each);
  }
}
