package dev.weakspot.markdown;

/** Rules and underlines of so many marks that the parser, which nests a call a mark, overflows. */
final class LongRule {

  /** Longest line of marks that is left as it is. */
  static final int LONGEST_KEPT = 200;

  private static final int MARKS = 3;

  private LongRule() {}

  /** Whether one fills {@code text} between two offsets. */
  static boolean standsAt(String text, int from, int end) {
    char mark = text.charAt(from);
    if (end - from <= LONGEST_KEPT || "-*_=".indexOf(mark) < 0) {
      return false;
    }
    int marks = 0;
    for (int at = from; at < end; at++) {
      boolean same = text.charAt(at) == mark;
      marks += same ? 1 : 0;
      if (!same && !isSpace(text.charAt(at))) {
        return false;
      }
    }
    return marks >= MARKS;
  }

  /** A short line that means the same. */
  static String shortened(String text, int from, int end) {
    String mark = text.substring(from, from + 1);
    int last = text.lastIndexOf(mark, end - 1);
    boolean spaced = false;
    for (int at = from; at < last; at++) {
      spaced |= isSpace(text.charAt(at));
    }
    if (spaced && mark.equals("=")) {
      return Skeleton.WORDS;
    }
    return spaced ? String.join(" ", mark, mark, mark) : mark.repeat(MARKS);
  }

  private static boolean isSpace(char each) {
    return each == ' ' || each == '\t';
  }
}
