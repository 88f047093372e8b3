package dev.weakspot.weakness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedSet;

/**
 * Discovers weaknesses: failures whose titles say the same in other words, order or number share a
 * signature, and equal signatures are one weakness. Its id comes from the signature alone: no other
 * failure and no newly trained classifier can change it.
 */
final class SignatureAssigner implements WeaknessAssigner {

  private static final int ID_BYTES = 6;
  private static final int WORDS_OF_BODY = 12;

  @Override
  public Assignment assign(FailureText text, Classification classification) {
    SortedSet<String> words = TellingWords.of(TitleSubject.of(text.title()));
    if (words.isEmpty()) {
      words = TellingWords.of(text.body(), WORDS_OF_BODY);
    }
    String signature =
        words.isEmpty() ? "unspecific " + classification.category() : String.join(" ", words);
    return new Assignment(idOf(signature), 1, AssignmentSource.DISCOVERY, signature);
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
