package dev.weakspot.weakness;

import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The words of a text that tell what it is about. */
final class TellingWords {

  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  /** Their s is no plural. */
  private static final Set<String> SINGULARS_IN_S =
      Set.of("alias", "atlas", "bias", "bus", "canvas", "focus", "status");

  /** What takes es rather than s, but for {@code cache}. */
  private static final Pattern PLURAL_IN_ES = Pattern.compile("(?:ss|sh|x|(?<!ca)ch)$");

  /** {@code ties} is not of {@code ty}. */
  private static final int SHORTEST_IN_IES = 4;

  /** Words that stand in titles of any weakness, as {@link #singular} leaves them. */
  private static final Set<String> EMPTY_WORDS =
      Set.of(
          "missing",
          "incorrect",
          "invalid",
          "wrong",
          "incomplete",
          "configuration",
          "config",
          "issue",
          "error",
          "failure",
          "problem",
          "the",
          "a",
          "an",
          "of",
          "for",
          "in",
          "to",
          "and",
          "with",
          "without",
          "behind",
          "rather",
          "than",
          "still",
          "i",
          "are",
          "wa",
          "were",
          "ha",
          "have",
          "it",
          "that",
          "which",
          "not",
          "no",
          "on",
          "by",
          "from",
          "lack",
          "insufficient",
          "inadequate",
          "improper",
          "implementation",
          "use",
          "usage",
          "resource",
          "setup",
          "model",
          "response",
          "critical",
          "high",
          "medium",
          "low",
          "fixed");

  private TellingWords() {}

  /** The words of {@code text} that tell something, in the singular. */
  static SortedSet<String> of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /** The first {@code limit} words of {@code text} that tell something, in the singular. */
  static SortedSet<String> of(String text, int limit) {
    SortedSet<String> words = new TreeSet<>();
    for (String word : OTHER.split(Humps.part(text).toLowerCase(Locale.ROOT))) {
      String singular = singular(word);
      if (words.size() < limit && !singular.isEmpty() && !EMPTY_WORDS.contains(singular)) {
        words.add(singular);
      }
    }
    return words;
  }

  /** The word without the ending of its plural: equal for both numbers, not always a word. */
  private static String singular(String word) {
    if (SINGULARS_IN_S.contains(word) || word.endsWith("ss") || !word.endsWith("s")) {
      return word;
    }
    if (word.endsWith("ies") && word.length() > SHORTEST_IN_IES) {
      return word.substring(0, word.length() - 3) + "y";
    }
    if (word.endsWith("es")) {
      String stem = word.substring(0, word.length() - 2);
      if (SINGULARS_IN_S.contains(stem) || PLURAL_IN_ES.matcher(stem).find()) {
        return stem;
      }
    }
    return word.substring(0, word.length() - 1);
  }
}
