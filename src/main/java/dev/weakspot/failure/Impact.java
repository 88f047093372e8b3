package dev.weakspot.failure;

import java.util.Objects;

/**
 * A consequence that the document states for a failure.
 *
 * @param dimension what it bears on, a name of the vocabulary such as {@code cost}, {@code
 *     security}, {@code performance}, {@code deployment}, {@code operations}, or {@code general}
 * @param level the level stated with it, or {@link Severity#UNSTATED}
 * @param evidence its words
 */
public record Impact(String dimension, Severity level, Evidence evidence) {

  public Impact {
    Objects.requireNonNull(dimension, "dimension");
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(evidence, "evidence");
  }
}
