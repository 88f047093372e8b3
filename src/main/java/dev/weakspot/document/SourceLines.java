package dev.weakspot.document;

import java.util.Arrays;

/**
 * A text and where its lines stand. Lines end with LF, CRLF or a lone CR; a leading byte order mark
 * is no part of line 1. Immutable.
 */
public final class SourceLines {

  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private final String text;
  private final int[] starts;
  private final int[] ends;

  private SourceLines(String text, int[] starts, int[] ends) {
    this.text = text;
    this.starts = starts;
    this.ends = ends;
  }

  /** Finds the lines of {@code text}; an empty text has one empty line. */
  public static SourceLines of(String text) {
    int capacity = Math.max(16, text.length() / 32);
    int[] starts = new int[capacity];
    int[] ends = new int[capacity];
    int count = 0;
    int position = !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? 1 : 0;
    boolean returns = text.indexOf('\r') >= 0;
    boolean more = true;
    while (more) {
      int end = endOfLine(text, position, returns);
      if (count == starts.length) {
        starts = Arrays.copyOf(starts, count * 2);
        ends = Arrays.copyOf(ends, count * 2);
      }
      starts[count] = position;
      ends[count] = end;
      count++;
      position = afterTerminator(text, end);
      more = end < text.length() && position < text.length();
    }
    return new SourceLines(text, Arrays.copyOf(starts, count), Arrays.copyOf(ends, count));
  }

  private static int endOfLine(String text, int from, boolean returns) {
    if (!returns) {
      int end = text.indexOf('\n', from);
      return end < 0 ? text.length() : end;
    }
    int position = from;
    while (position < text.length()) {
      char each = text.charAt(position);
      if (each == '\n' || each == '\r') {
        return position;
      }
      position++;
    }
    return position;
  }

  private static int afterTerminator(String text, int end) {
    boolean two =
        end + 1 < text.length() && text.charAt(end) == '\r' && text.charAt(end + 1) == '\n';
    return end + (two ? 2 : 1);
  }

  /** The whole text. */
  public String text() {
    return text;
  }

  /** How many lines there are, at least 1. */
  public int count() {
    return starts.length;
  }

  /** The offset of the first character of the 1-based {@code line}. */
  public int start(int line) {
    return starts[line - 1];
  }

  /** The offset after the last character of the 1-based {@code line}, before its terminator. */
  public int end(int line) {
    return ends[line - 1];
  }

  /** The text of the 1-based {@code line} without its terminator. */
  public String line(int line) {
    return text.substring(starts[line - 1], ends[line - 1]);
  }

  /** Whether nothing but white space stands on the 1-based {@code line}. */
  public boolean isBlank(int line) {
    for (int at = starts[line - 1]; at < ends[line - 1]; at++) {
      if (!Character.isWhitespace(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  /** The text of {@code lines} without the last terminator. */
  public String text(LineRange lines) {
    return text.substring(start(lines.first()), end(lines.last()));
  }

  /** The 1-based line on which the character at {@code offset} stands. */
  public int lineAt(int offset) {
    int found = Arrays.binarySearch(starts, offset);
    return found >= 0 ? found + 1 : Math.max(1, -found - 1);
  }
}
