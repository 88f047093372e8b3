package dev.weakspot.network;

import java.util.List;

/**
 * The AdamW optimiser (Loshchilov and Hutter, 2019): keeps running means of each weight's gradient
 * and of its square, and scales each step by them. Not thread-safe.
 */
final class Adam {

  private static final double BETA_1 = 0.9;
  private static final double BETA_2 = 0.999;
  private static final float EPSILON = 1e-8f;
  private static final double WEIGHT_DECAY = 0.01;

  private final Weights weights;
  private final Weights means;
  private final Weights squares;
  private int steps;

  Adam(Weights weights) {
    this.weights = weights;
    this.means = new Weights(weights.shape());
    this.squares = new Weights(weights.shape());
  }

  /**
   * Makes a step.
   *
   * @param gradients of {@code samples} samples together, in parts
   */
  void step(List<Weights> gradients, int samples, double learningRate) {
    steps++;
    List<Weights.Matrix> values = weights.matrices();
    for (int m = 0; m < values.size(); m++) {
      int matrix = m;
      update(
          values.get(matrix).values(),
          means.matrices().get(matrix).values(),
          squares.matrices().get(matrix).values(),
          gradients.stream()
              .map(part -> part.matrices().get(matrix).values())
              .toArray(float[][]::new),
          samples,
          learningRate);
    }
  }

  private void update(
      float[] values,
      float[] means,
      float[] squares,
      float[][] gradients,
      int samples,
      double learningRate) {
    float meanFactor = (float) (learningRate / (1 - StrictMath.pow(BETA_1, steps)));
    float squareFactor = (float) (1 / (1 - StrictMath.pow(BETA_2, steps)));
    float decay = (float) (1 - learningRate * WEIGHT_DECAY);
    for (int i = 0; i < values.length; i++) {
      float gradient = 0;
      for (float[] part : gradients) {
        gradient += part[i];
      }
      gradient /= samples;
      means[i] = (float) BETA_1 * means[i] + (float) (1 - BETA_1) * gradient;
      squares[i] = (float) BETA_2 * squares[i] + (float) (1 - BETA_2) * gradient * gradient;
      float width = (float) Math.sqrt(squares[i] * squareFactor) + EPSILON;
      values[i] = decay * values[i] - meanFactor * means[i] / width;
    }
  }
}
