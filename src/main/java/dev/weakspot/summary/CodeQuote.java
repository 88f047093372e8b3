package dev.weakspot.summary;

import dev.weakspot.failure.CodeRole;
import java.util.Objects;

/**
 * A code block of a document, verbatim.
 *
 * @param language lower case, or empty
 * @param line 1-based line of the first line of code in the raw file
 */
public record CodeQuote(CodeRole role, String language, int line, String text) {

  public CodeQuote {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
  }
}
