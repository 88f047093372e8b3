package dev.weakspot.weakness;

import java.util.Objects;
import java.util.Optional;

/**
 * A failure whose category a person has given.
 *
 * @param document the path of its document: failures of one document are never split between
 *     training and testing
 * @param line 1-based line where it starts
 * @param text its words
 * @param primary the category
 * @param secondary a second one that fits just as well
 */
public record LabelledFailure(
    String document, int line, FailureText text, String primary, Optional<String> secondary) {

  public LabelledFailure {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(primary, "primary");
    Objects.requireNonNull(secondary, "secondary");
  }

  /** Whether {@code category} is one of the two. */
  boolean allows(String category) {
    return primary.equals(category) || secondary.filter(category::equals).isPresent();
  }
}
