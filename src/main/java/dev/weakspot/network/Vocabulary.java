package dev.weakspot.network;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The words a network knows, by number; {@link #UNKNOWN} stands for all others. A word is a run of
 * ASCII letters and digits; words joined by humps ({@code environmentSuffix}) are two.
 */
final class Vocabulary {

  static final int UNKNOWN = 0;

  private final List<String> words;
  private final Map<String, Integer> numbers = new HashMap<>();

  Vocabulary(List<String> words) {
    this.words = List.copyOf(words);
    for (String word : words) {
      numbers.putIfAbsent(word, numbers.size() + 1);
    }
    if (numbers.size() != words.size()) {
      throw new IllegalArgumentException("a word stands twice in the vocabulary");
    }
  }

  /** How many numbers there are, that of unknown words among them. */
  int size() {
    return words.size() + 1;
  }

  List<String> words() {
    return words;
  }

  /** The numbers of the first {@code limit} words of {@code text}; never empty. */
  int[] numbers(String text, int limit) {
    int[] found = new int[limit];
    int count = 0;
    int start = 0;
    for (int i = 0; i <= text.length() && count < limit; i++) {
      if (i == text.length() || !isInside(text.charAt(i)) || isHump(text, i)) {
        if (i > start) {
          String word = text.substring(start, i).toLowerCase(Locale.ROOT);
          found[count++] = numbers.getOrDefault(word, UNKNOWN);
        }
        start = i < text.length() && isInside(text.charAt(i)) ? i : i + 1;
      }
    }
    return Arrays.copyOf(found, Math.max(1, count));
  }

  private static boolean isInside(char character) {
    return isLowerOrDigit(character) || isUpper(character);
  }

  private static boolean isHump(String text, int at) {
    return at > 0 && isUpper(text.charAt(at)) && isLowerOrDigit(text.charAt(at - 1));
  }

  private static boolean isUpper(char character) {
    return character >= 'A' && character <= 'Z';
  }

  private static boolean isLowerOrDigit(char character) {
    return character >= 'a' && character <= 'z' || character >= '0' && character <= '9';
  }
}
