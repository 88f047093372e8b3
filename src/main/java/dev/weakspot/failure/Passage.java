package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;

/**
 * One line of text, one code block, one table or one rule: what extraction reads, in document
 * order.
 *
 * @param kind what it is
 * @param line 1-based line it starts on
 * @param lastLine 1-based line it ends on; equal to {@code line} for text
 * @param depth how many lists it stands in
 * @param marker the list marker it starts with, such as {@code -} or {@code 3.}, or empty
 * @param from offset of its text, after hashes and list marker
 * @param to offset of the text's end, trailing space left out
 * @param block the block it was read from
 */
record Passage(
    Kind kind, int line, int lastLine, int depth, String marker, int from, int to, Block block) {

  /** What a passage is. */
  enum Kind {
    HEADING,
    TEXT,
    CODE,
    TABLE,
    RULE
  }

  /** Whether it is the first line of a list item. */
  boolean startsItem() {
    return !marker.isEmpty();
  }

  /** Whether it is the first line of an item of a numbered list. */
  boolean isNumbered() {
    return !marker.isEmpty() && Character.isDigit(marker.charAt(0));
  }

  /** The digits of its list marker. */
  String markerDigits() {
    int end = marker.length();
    while (end > 0 && !isAsciiDigit(marker.charAt(end - 1))) {
      end--;
    }
    int from = end;
    while (from > 0 && isAsciiDigit(marker.charAt(from - 1))) {
      from--;
    }
    return marker.substring(from, end);
  }

  private static boolean isAsciiDigit(char each) {
    return each >= '0' && each <= '9';
  }

  boolean isText() {
    return kind == Kind.TEXT;
  }

  boolean isCode() {
    return kind == Kind.CODE;
  }

  /** Its text in {@code source}. */
  String text(SourceLines source) {
    return source.text().substring(from, to);
  }

  boolean isBlank() {
    return from >= to;
  }
}
