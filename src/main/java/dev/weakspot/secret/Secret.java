package dev.weakspot.secret;

/**
 * Something in a text that should not be shown.
 *
 * @param kind what it looks like
 * @param line 1-based line on which it starts
 * @param start index of its first character
 * @param end index after its last character
 */
public record Secret(Kind kind, int line, int start, int end) {

  /** What a secret looks like. */
  public enum Kind {
    ACCESS_KEY("an access key"),
    PRIVATE_KEY("a private key"),
    TOKEN("a token"),
    EMAIL("an e-mail address");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** What it is, in words. */
    public String words() {
      return words;
    }
  }
}
