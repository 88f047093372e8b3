package dev.weakspot.weakness;

import java.util.List;
import java.util.Objects;

/**
 * A failure of which a reader has said which weakness of the catalogue it is an instance of.
 *
 * @param document the path of its document: failures of one document are never split between
 *     training and testing
 * @param line 1-based line where it starts
 * @param text its words
 * @param weaknessId an id of the catalogue, or {@link #NONE}
 */
public record WeaknessLabel(String document, int line, FailureText text, String weaknessId) {

  /** What stands for no weakness of the catalogue. */
  public static final String NONE = "none";

  private static final double COST = 1;
  private static final double LEAST_SHARE = 1.0 / 16;

  public WeaknessLabel {
    Objects.requireNonNull(document, "document");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(weaknessId, "weaknessId");
  }

  /** A model of the weaknesses that has learnt from {@code labels}. */
  static LinearModel train(List<WeaknessLabel> labels) {
    return LinearTrainer.train(
        labels.stream().map(label -> label.text().withoutCircumstances()).toList(),
        labels.stream().map(WeaknessLabel::weaknessId).toList(),
        COST,
        LEAST_SHARE);
  }

  /** The same failure with other words. */
  public WeaknessLabel withText(FailureText other) {
    return new WeaknessLabel(document, line, other, weaknessId);
  }
}
