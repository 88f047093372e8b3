package dev.weakspot.weakness;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** What a title tells of: its words but for where and when it happened. Immutable. */
final class TitleSubject {

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

  /** Their s is no plural. */
  private static final Set<String> SINGULARS_IN_S =
      Set.of("alias", "atlas", "bias", "bus", "canvas", "focus", "status");

  /** What takes es rather than s, but for {@code cache}. */
  private static final Pattern PLURAL_IN_ES = Pattern.compile("(?:ss|sh|x|(?<!ca)ch)$");

  /** {@code ties} is not of {@code ty}. */
  private static final int SHORTEST_IN_IES = 4;

  /** What such a word and a noun of {@link #CIRCUMSTANCES} end a title with is where and when. */
  private static final Set<String> PREPOSITIONS =
      Set.of("in", "on", "at", "during", "after", "before", "for", "within");

  /** Nouns of where and when something happened: they do not tell what. */
  private static final Set<String> CIRCUMSTANCES =
      Set.of(
          "production",
          "prod",
          "staging",
          "development",
          "environment",
          "environments",
          "deployment",
          "deployments",
          "redeployment",
          "deploy",
          "run",
          "runs",
          "build",
          "migration",
          "release",
          "rollout",
          "account",
          "team",
          "stack",
          "stacks",
          "module",
          "modules");

  /** So many words before it say what. */
  private static final int WORDS_OF_SUBJECT = 2;

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

  private final List<String> words;

  private TitleSubject(List<String> words) {
    this.words = words;
  }

  /** The subject of {@code title}; the whole of it where nothing would be left. */
  static TitleSubject of(String title) {
    String[] parts = parts(title);
    if (parts.length == 0 || !CIRCUMSTANCES.contains(parts[parts.length - 1])) {
      return new TitleSubject(List.of(parts));
    }
    int preposition = parts.length - 1;
    while (preposition > 0 && !PREPOSITIONS.contains(parts[preposition])) {
      preposition--;
    }
    String[] before = Arrays.copyOf(parts, preposition);
    boolean isEnough = telling(before, Integer.MAX_VALUE).size() >= WORDS_OF_SUBJECT;
    return new TitleSubject(List.of(isEnough ? before : parts));
  }

  /** The first {@code limit} words that tell something, of any text, in the singular. */
  static SortedSet<String> tellingWords(String text, int limit) {
    return telling(parts(text), limit);
  }

  /** Its words that tell something, in the singular. */
  SortedSet<String> tellingWords() {
    return telling(words.toArray(String[]::new), Integer.MAX_VALUE);
  }

  private static String[] parts(String text) {
    return OTHER.split(HUMP.matcher(text).replaceAll("$1 $2").toLowerCase(Locale.ROOT));
  }

  private static SortedSet<String> telling(String[] parts, int limit) {
    SortedSet<String> words = new TreeSet<>();
    for (String word : parts) {
      if (words.size() < limit && tells(word)) {
        words.add(singular(word));
      }
    }
    return words;
  }

  private static boolean tells(String word) {
    String singular = singular(word);
    return !singular.isEmpty() && !EMPTY_WORDS.contains(singular);
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
