package dev.weakspot.weakness;

import java.util.Objects;

/**
 * The specific weakness of a failure, and why.
 *
 * @param weaknessId stays the same from run to run, whatever else the corpus holds
 * @param similarity from 0 to 1: how well the failure fits; 1 for corrections
 * @param source what decided
 * @param reason the terms that matched, or the correction, for people to check
 */
public record Assignment(
    String weaknessId, double similarity, AssignmentSource source, String reason) {

  public Assignment {
    Objects.requireNonNull(weaknessId, "weaknessId");
    Objects.requireNonNull(source, "source");
    Objects.requireNonNull(reason, "reason");
    if (!(similarity >= 0 && similarity <= 1)) {
      throw new IllegalArgumentException("similarity must be from 0 to 1, got " + similarity);
    }
  }
}
