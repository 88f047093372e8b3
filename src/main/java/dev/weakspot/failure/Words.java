package dev.weakspot.failure;

/** Texts reduced to their words, so that spelling and markup do not matter when comparing. */
final class Words {

  private Words() {}

  /** Lower-case letters and digits of {@code text}, runs of anything else as one space. */
  static String of(CharSequence text) {
    StringBuilder words = new StringBuilder(text.length());
    boolean gap = false;
    for (int i = 0; i < text.length(); i++) {
      char each = text.charAt(i);
      if (Character.isLetterOrDigit(each)) {
        if (gap && words.length() > 0) {
          words.append(' ');
        }
        words.append(Character.toLowerCase(each));
        gap = false;
      } else if (each != '\'' && each != '\u2019') {
        gap = true;
      }
    }
    return words.toString();
  }

  /** Whether {@code words} holds {@code phrase} at word borders; both as {@link #of} gives them. */
  static boolean contain(String words, String phrase) {
    int at = words.indexOf(phrase);
    while (at >= 0) {
      int end = at + phrase.length();
      boolean starts = at == 0 || words.charAt(at - 1) == ' ';
      boolean ends = end == words.length() || words.charAt(end) == ' ';
      if (starts && ends) {
        return true;
      }
      at = words.indexOf(phrase, at + 1);
    }
    return false;
  }
}
