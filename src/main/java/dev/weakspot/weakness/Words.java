package dev.weakspot.weakness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts text into lower-case words: runs of letters, digits and inner {@code . _ - /}. */
final class Words {

  private Words() {}

  static List<String> of(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    List<String> words = new ArrayList<>();
    int start = -1;
    for (int i = 0; i <= lower.length(); i++) {
      boolean inside = i < lower.length() && Character.isLetterOrDigit(lower.charAt(i));
      boolean joins = start >= 0 && isJoiner(lower, i);
      if (inside && start < 0) {
        start = i;
      } else if (start >= 0 && !inside && !joins) {
        words.add(lower.substring(start, i));
        start = -1;
      }
    }
    return words;
  }

  private static boolean isJoiner(String text, int at) {
    return at + 1 < text.length()
        && "._-/".indexOf(text.charAt(at)) >= 0
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
