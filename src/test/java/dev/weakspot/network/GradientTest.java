package dev.weakspot.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against differences: how the loss changes when one weight is moved a little. */
final class GradientTest {

  private static final Shape SHAPE =
      new Shape(
          6,
          4,
          3,
          Map.of(Question.CATEGORY, List.of("a", "b", "c"), Question.WEAKNESS, List.of("x", "y")));
  private static final List<Sample> SAMPLES =
      List.of(
          new Sample(
              new int[][] {{1, 2, 3}, {4, 5, 1, 0}},
              Map.of(Question.CATEGORY, 1, Question.WEAKNESS, 0)),
          new Sample(new int[][] {{5}, {0}}, Map.of(Question.CATEGORY, 2)));
  private static final long SEED = 3;
  private static final float STEP = 1e-3f;

  @Test
  void isHowTheLossChangesWithEachWeight() {
    Weights weights = weights();
    Gradient gradient = new Gradient(weights);
    gradient.sum(SAMPLES, SEED);
    List<Weights.Matrix> given = gradient.sums().matrices();
    int moved = 0;
    for (int t = 0; t < given.size(); t++) {
      float[] values = weights.matrices().get(t).values();
      for (int i = 0; i < values.length; i++) {
        float before = values[i];
        values[i] = before + STEP;
        double above = loss(weights);
        values[i] = before - STEP;
        double below = loss(weights);
        values[i] = before;
        double expected = (above - below) / (2 * STEP);

        assertThat((double) given.get(t).values()[i])
            .as("matrix %d, weight %d", t, i)
            .isCloseTo(expected, within(2e-3));
        moved += Math.abs(expected) > 1e-2 ? 1 : 0;
      }
    }
    assertThat(moved).isGreaterThan(50);
  }

  private static double loss(Weights weights) {
    return new Gradient(weights).sum(SAMPLES, SEED);
  }

  private static Weights weights() {
    Weights weights = new Weights(SHAPE);
    Random random = new Random(11);
    for (Weights.Matrix matrix : weights.matrices()) {
      for (int i = 0; i < matrix.values().length; i++) {
        matrix.values()[i] = (float) random.nextGaussian() * 0.5f;
      }
    }
    return weights;
  }
}
