package dev.weakspot.failure;

/** Searches that stay within a part of a text. */
final class TextScan {

  private TextScan() {}

  /** The first {@code wanted} from {@code from} on and before {@code to}, or -1. */
  static int indexOf(String text, char wanted, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) == wanted) {
        return i;
      }
    }
    return -1;
  }

  /** The first {@code wanted} that stands wholly between {@code from} and {@code to}, or -1. */
  static int indexOf(String text, String wanted, int from, int to) {
    int last = to - wanted.length();
    for (int i = from; i <= last; i++) {
      if (text.charAt(i) == wanted.charAt(0) && text.startsWith(wanted, i)) {
        return i;
      }
    }
    return -1;
  }
}
