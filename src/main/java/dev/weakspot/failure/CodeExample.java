package dev.weakspot.failure;

import java.util.Objects;

/**
 * A code block inside a failure.
 *
 * @param ordinal position among the failure's code examples, from 1
 * @param role whose code it is
 * @param language the info string's first word, lower case, or empty
 * @param line 1-based line of the first line of code in the raw file
 * @param text the code, without its fences, word for word
 */
public record CodeExample(int ordinal, CodeRole role, String language, int line, String text) {

  public CodeExample {
    Objects.requireNonNull(role, "role");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(text, "text");
  }
}
