package dev.weakspot.failure;

/**
 * A run of bold or italic text at the start of a line; the markers may be escaped.
 *
 * @param from offset of the first character inside
 * @param to offset after the last character inside
 * @param end offset after the closing marker
 * @param lastInside offset of the last character inside that is no space
 * @param strong whether it is bold
 */
record Emphasis(int from, int to, int end, int lastInside, boolean strong) {

  private static final Emphasis NONE = new Emphasis(0, 0, 0, 0, false);
  private static final String[] MARKERS = {"***", "**", "__", "\\*\\*", "*"};

  /** The emphasis that starts at {@code at} and ends before {@code limit}. */
  static Emphasis at(String text, int at, int limit) {
    for (String marker : MARKERS) {
      if (text.startsWith(marker, at)) {
        return between(text, at + marker.length(), limit, marker);
      }
    }
    return NONE;
  }

  private static Emphasis between(String text, int from, int limit, String marker) {
    int to = TextScan.indexOf(text, marker, from, limit);
    boolean open = to < 0 || to == from;
    boolean spaced = from < limit && text.charAt(from) == ' ';
    if (open || (spaced && marker.length() == 1)) {
      return NONE;
    }
    int last = to - 1;
    while (last > from && text.charAt(last) == ' ') {
      last--;
    }
    return new Emphasis(from, to, to + marker.length(), last, marker.length() > 1);
  }

  boolean isNone() {
    return end == 0;
  }
}
