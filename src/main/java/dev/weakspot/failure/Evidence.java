package dev.weakspot.failure;

import java.util.Objects;

/**
 * A text of a document, word for word: {@code text} is a substring of the document that starts on
 * {@code line}.
 *
 * @param line 1-based line in the raw file
 * @param text the raw text, trimmed at its ends, never empty
 */
public record Evidence(int line, String text) {

  public Evidence {
    Objects.requireNonNull(text, "text");
    if (line < 1) {
      throw new IllegalArgumentException("line must be 1 or more, got " + line);
    }
    if (text.isBlank()) {
      throw new IllegalArgumentException("evidence without text at line " + line);
    }
  }
}
