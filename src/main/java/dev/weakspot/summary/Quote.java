package dev.weakspot.summary;

import java.util.Objects;

/**
 * Words of a document, verbatim.
 *
 * @param line 1-based line in the raw file
 */
public record Quote(int line, String text) {

  public Quote {
    Objects.requireNonNull(text, "text");
  }
}
