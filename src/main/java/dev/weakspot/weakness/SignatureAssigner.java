package dev.weakspot.weakness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
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

  /** Words that stand in titles of any weakness, in the singular. */
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
    SortedSet<String> words = words(text.title(), Integer.MAX_VALUE);
    if (words.isEmpty()) {
      words = words(text.body(), WORDS_OF_BODY);
    }
    String signature =
        words.isEmpty() ? "unspecific " + classification.category() : String.join(" ", words);
    return new Assignment(idOf(signature), 1, AssignmentSource.DISCOVERY, signature);
  }

  private static SortedSet<String> words(String text, int limit) {
    SortedSet<String> words = new TreeSet<>();
    String parted = HUMP.matcher(text).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
    for (String word : OTHER.split(parted)) {
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
