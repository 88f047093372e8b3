package dev.weakspot.failure;

/** Texts reduced to their words, so that spelling and markup do not matter when comparing. */
final class Words {

  private Words() {}

  /** Lower-case letters and digits of {@code text}, runs of anything else as one space. */
  static String of(CharSequence text) {
    char[] words = new char[text.length()];
    int length = 0;
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (isLetterOrDigit(each)) {
        if (gap && length > 0) {
          words[length++] = ' ';
        }
        words[length++] = each < 0x80 ? (char) lower(each) : Character.toLowerCase(each);
        gap = false;
      } else if (!isApostrophe(each)) {
        gap = true;
      }
    }
    return new String(words, 0, length);
  }

  static boolean isApostrophe(char each) {
    return each == '\'' || each == '\u2019';
  }

  private static int lower(char each) {
    return each >= 'A' && each <= 'Z' ? each + ('a' - 'A') : each;
  }

  private static boolean isLetterOrDigit(char each) {
    return each < 0x80
        ? each >= 'a' && each <= 'z' || each >= 'A' && each <= 'Z' || each >= '0' && each <= '9'
        : Character.isLetterOrDigit(each);
  }

  /** Whether {@code words} holds {@code phrase} at word borders; both as {@link #of} gives them. */
  static boolean contain(String words, String phrase) {
    return (" " + words + " ").contains(" " + phrase + " ");
  }
}
