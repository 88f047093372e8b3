package dev.weakspot.failure;

import java.util.Objects;

/**
 * A link to a source outside the document.
 *
 * @param url the address as written
 * @param label the link's text, or empty where the address stands alone
 * @param line 1-based line in the raw file
 */
public record Citation(String url, String label, int line) {

  public Citation {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(label, "label");
  }
}
