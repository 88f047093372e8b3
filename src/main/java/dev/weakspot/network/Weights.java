package dev.weakspot.network;

import java.util.ArrayList;
import java.util.List;

/**
 * The parameters of a network as row-major matrices; also used for their gradients and for the
 * moments of the optimiser. Mutable while training, left alone afterwards.
 */
final class Weights {

  private final Shape shape;
  private final float[] embeddings;
  private final float[][] filterWeights = new float[Shape.PARTS][];
  private final float[][] filterBiases = new float[Shape.PARTS][];
  private final float[][] outputWeights = new float[Question.values().length][];
  private final float[][] outputBiases = new float[Question.values().length][];

  /** All zero. */
  Weights(Shape shape) {
    this.shape = shape;
    this.embeddings = new float[Math.multiplyExact(shape.words(), shape.dimensions())];
    for (int part = 0; part < Shape.PARTS; part++) {
      filterWeights[part] = new float[Math.multiplyExact(shape.dimensions(), shape.columns())];
      filterBiases[part] = new float[shape.filters()];
    }
    for (Question question : Question.values()) {
      int answers = shape.answerCount(question);
      outputWeights[question.ordinal()] =
          new float[Math.multiplyExact(shape.hiddenUnits(), answers)];
      outputBiases[question.ordinal()] = new float[answers];
    }
  }

  /** One of the matrices, with rows of {@code width}. The array is shared. */
  record Matrix(float[] values, int width) {}

  /** All matrices, always in this order. */
  List<Matrix> matrices() {
    List<Matrix> matrices = new ArrayList<>();
    matrices.add(new Matrix(embeddings, shape.dimensions()));
    for (int part = 0; part < Shape.PARTS; part++) {
      matrices.add(new Matrix(filterWeights[part], shape.columns()));
      matrices.add(new Matrix(filterBiases[part], shape.filters()));
    }
    for (Question question : Question.values()) {
      matrices.add(new Matrix(outputWeights(question), shape.answerCount(question)));
      matrices.add(new Matrix(outputBiases(question), shape.answerCount(question)));
    }
    return matrices;
  }

  Shape shape() {
    return shape;
  }

  /** A row for each word. */
  float[] embeddings() {
    return embeddings;
  }

  /** A row of {@link Shape#columns} for each dimension of an embedding. */
  float[] filterWeights(int part) {
    return filterWeights[part];
  }

  float[] filterBiases(int part) {
    return filterBiases[part];
  }

  /** A row of one weight for each answer, for each hidden unit. */
  float[] outputWeights(Question question) {
    return outputWeights[question.ordinal()];
  }

  float[] outputBiases(Question question) {
    return outputBiases[question.ordinal()];
  }

  /** Adds to the {@code scores} of the answers what hidden units from {@code first} on say. */
  void addScores(Question question, float[] activations, int first, float[] scores) {
    float[] weights = outputWeights(question);
    for (int unit = 0; unit < activations.length; unit++) {
      if (activations[unit] > 0) {
        int row = (first + unit) * scores.length;
        Arithmetic.addRow(activations[unit], weights, row, scores, 0, scores.length);
      }
    }
  }
}
