package dev.weakspot.weakness;

import java.util.Objects;

/**
 * All that is decided about a failure.
 *
 * @param classification its category
 * @param assignment its weakness
 * @param ignored whether a correction asks to leave it out of every count
 */
public record Verdict(Classification classification, Assignment assignment, boolean ignored) {

  public Verdict {
    Objects.requireNonNull(classification, "classification");
    Objects.requireNonNull(assignment, "assignment");
  }
}
