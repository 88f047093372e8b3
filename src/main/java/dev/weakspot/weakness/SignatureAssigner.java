package dev.weakspot.weakness;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.TreeSet;

/** Founds weaknesses on a signature: equal signatures, equal ids, whatever else there is. */
final class SignatureAssigner implements WeaknessAssigner {

  private static final int ID_BYTES = 6;

  @Override
  public Assignment assign(FailureText text, Classification classification) {
    String signature =
        classification.category() + " " + String.join(" ", new TreeSet<>(Words.of(text.title())));
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
