package dev.weakspot.weakness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link LinearModel}: for each answer a support vector machine with squared hinge loss,
 * by dual coordinate descent (Hsieh et al., 2008). The order of the steps comes from a fixed seed,
 * so equal examples in equal order give an equal model, byte for byte.
 */
final class LinearTrainer {

  private static final int ROUNDS = 12;
  private static final long SEED = 20_260_101L;

  private final List<String> answers;
  private final List<SparseVector> vectors = new ArrayList<>();
  private final int[] labels;
  private final DocumentFrequencies frequencies;
  private final double diagonal;
  private final float[] weights;
  private final float[] biases;
  private final float[] multipliers;

  private LinearTrainer(List<FailureText> texts, List<String> given, double cost) {
    this.answers = given.stream().distinct().sorted().toList();
    List<List<SparseVector>> counts = texts.stream().map(TextFeatures::counts).toList();
    this.frequencies = DocumentFrequencies.over(counts);
    counts.forEach(each -> vectors.add(frequencies.weigh(each)));
    this.labels = given.stream().mapToInt(answers::indexOf).toArray();
    this.diagonal = 0.5 / cost;
    this.weights = new float[TextFeatures.BUCKETS * answers.size()];
    this.biases = new float[answers.size()];
    this.multipliers = new float[texts.size() * answers.size()];
  }

  /**
   * A model that has learnt from {@code texts}.
   *
   * @param given the right answer for each of them
   * @param cost of a wrong answer, against that of large weights
   * @param least weights below this share of an answer's largest are left out
   */
  static LinearModel train(List<FailureText> texts, List<String> given, double cost, double least) {
    LinearTrainer trainer = new LinearTrainer(texts, given, cost);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      for (int index : shuffled(texts.size(), random)) {
        trainer.step(index);
      }
    }
    return trainer.model(least);
  }

  private static int[] shuffled(int size, Random random) {
    int[] order = new int[size];
    for (int i = 0; i < size; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }

  private void step(int index) {
    SparseVector vector = vectors.get(index);
    double[] margins = margins(vector);
    double curvature = diagonal + vector.squaredLength() + 1;
    float[] changes = new float[answers.size()];
    for (int c = 0; c < changes.length; c++) {
      double side = labels[index] == c ? 1 : -1;
      int at = index * changes.length + c;
      double gradient = side * margins[c] - 1 + multipliers[at] * diagonal;
      float updated = (float) Math.max(0, multipliers[at] - gradient / curvature);
      changes[c] = (float) ((updated - multipliers[at]) * side);
      multipliers[at] = updated;
      biases[c] += changes[c];
    }
    add(vector, changes);
  }

  private double[] margins(SparseVector vector) {
    int classes = answers.size();
    float[] sums = new float[classes];
    for (int i = 0; i < vector.size(); i++) {
      int row = vector.buckets()[i] * classes;
      float value = vector.values()[i];
      for (int c = 0; c < classes; c++) {
        sums[c] += value * weights[row + c];
      }
    }
    double[] margins = new double[classes];
    for (int c = 0; c < classes; c++) {
      margins[c] = sums[c] + biases[c];
    }
    return margins;
  }

  private void add(SparseVector vector, float[] changes) {
    for (int i = 0; i < vector.size(); i++) {
      int row = vector.buckets()[i] * changes.length;
      float value = vector.values()[i];
      for (int c = 0; c < changes.length; c++) {
        weights[row + c] += value * changes[c];
      }
    }
  }

  private LinearModel model(double least) {
    int classes = answers.size();
    float[] scales = new float[classes];
    for (int i = 0; i < weights.length; i++) {
      scales[i % classes] = Math.max(scales[i % classes], Math.abs(weights[i]) / Byte.MAX_VALUE);
    }
    SparseWeights.Builder sparse = new SparseWeights.Builder();
    byte[] rounded = new byte[TextFeatures.BUCKETS];
    for (int c = 0; c < classes; c++) {
      for (int bucket = 0; bucket < rounded.length; bucket++) {
        float weight = weights[bucket * classes + c];
        int step = scales[c] == 0 ? 0 : Math.round(weight / scales[c]);
        rounded[bucket] = (byte) (Math.abs(step) < least * Byte.MAX_VALUE ? 0 : step);
      }
      sparse.add(rounded);
    }
    return new LinearModel(answers, frequencies, sparse.build(), scales, biases);
  }
}
