package dev.weakspot.weakness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Discovers weaknesses: failures whose titles say the same in other words, order or number share a
 * signature, and equal signatures are one weakness. Its id comes from the signature alone: no other
 * failure and no newly trained classifier can change it.
 */
final class SignatureAssigner implements WeaknessAssigner {

  private static final int ID_BYTES = 6;
  private static final int WORDS_OF_BODY = 12;
  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");
  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

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

  /** Words that stand in titles of any weakness, without an s at their end. */
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

  @Override
  public Assignment assign(FailureText text, Classification classification) {
    SortedSet<String> words = subject(text.title());
    if (words.isEmpty()) {
      words = words(parts(text.body()), WORDS_OF_BODY);
    }
    String signature =
        words.isEmpty() ? "unspecific " + classification.category() : String.join(" ", words);
    return new Assignment(idOf(signature), 1, AssignmentSource.DISCOVERY, signature);
  }

  /** The words of a title but for where and when it happened. */
  private static SortedSet<String> subject(String title) {
    String[] parts = parts(title);
    SortedSet<String> all = words(parts, Integer.MAX_VALUE);
    if (parts.length == 0 || !CIRCUMSTANCES.contains(parts[parts.length - 1])) {
      return all;
    }
    int preposition = parts.length - 1;
    while (preposition > 0 && !PREPOSITIONS.contains(parts[preposition])) {
      preposition--;
    }
    SortedSet<String> before = words(Arrays.copyOf(parts, preposition), Integer.MAX_VALUE);
    return before.size() >= WORDS_OF_SUBJECT ? before : all;
  }

  private static String[] parts(String text) {
    return OTHER.split(HUMP.matcher(text).replaceAll("$1 $2").toLowerCase(Locale.ROOT));
  }

  private static SortedSet<String> words(String[] parts, int limit) {
    SortedSet<String> words = new TreeSet<>();
    for (String word : parts) {
      String singular = word.endsWith("s") ? word.substring(0, word.length() - 1) : word;
      if (words.size() < limit && !singular.isEmpty() && !EMPTY_WORDS.contains(singular)) {
        words.add(singular);
      }
    }
    return words;
  }

  private static String idOf(String signature) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      byte[] hash = digest.digest(signature.getBytes(StandardCharsets.UTF_8));
      return "w-" + HexFormat.of().formatHex(hash, 0, ID_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
