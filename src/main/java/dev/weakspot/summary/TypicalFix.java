package dev.weakspot.summary;

import java.util.Objects;

/**
 * A fix that documents give for a weakness, verbatim from the most typical one.
 *
 * @param path of the document quoted
 * @param line 1-based
 */
public record TypicalFix(String text, String path, int line) {

  public TypicalFix {
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(path, "path");
  }
}
