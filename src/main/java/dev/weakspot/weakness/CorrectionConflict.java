package dev.weakspot.weakness;

import java.util.Objects;

/**
 * A correction that was not followed.
 *
 * @param dropped the correction
 * @param why which other one contradicts it, in a sentence
 */
public record CorrectionConflict(Correction dropped, String why) {

  public CorrectionConflict {
    Objects.requireNonNull(dropped, "dropped");
    Objects.requireNonNull(why, "why");
  }
}
