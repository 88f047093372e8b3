package dev.weakspot.weakness;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Trains a {@link LinearModel}: for each category a support vector machine with squared hinge loss,
 * by dual coordinate descent (Hsieh et al., 2008). The order of the steps comes from a fixed seed,
 * so equal labels in equal order give an equal model, byte for byte.
 */
final class ClassifierTrainer {

  private static final double COST = 0.2;
  private static final int ROUNDS = 12;
  private static final long SEED = 20_260_101L;
  private static final float SHARPNESS = 3.5f;

  private final List<String> categories;
  private final List<SparseVector> vectors = new ArrayList<>();
  private final int[] labels;
  private final DocumentFrequencies frequencies;
  private final float[] weights;
  private final float[] biases;
  private final float[] multipliers;

  private ClassifierTrainer(List<LabelledFailure> failures) {
    this.categories = failures.stream().map(LabelledFailure::primary).distinct().sorted().toList();
    List<List<SparseVector>> counts =
        failures.stream().map(each -> TextFeatures.counts(each.text())).toList();
    this.frequencies = DocumentFrequencies.over(counts);
    counts.forEach(each -> vectors.add(frequencies.weigh(each)));
    this.labels = failures.stream().mapToInt(each -> categories.indexOf(each.primary())).toArray();
    this.weights = new float[TextFeatures.BUCKETS * categories.size()];
    this.biases = new float[categories.size()];
    this.multipliers = new float[failures.size() * categories.size()];
  }

  /** A model that has learnt from {@code failures}. */
  static LinearModel train(List<LabelledFailure> failures) {
    ClassifierTrainer trainer = new ClassifierTrainer(failures);
    Random random = new Random(SEED);
    for (int round = 0; round < ROUNDS; round++) {
      for (int index : shuffled(failures.size(), random)) {
        trainer.step(index);
      }
    }
    return trainer.model();
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
    double diagonal = 0.5 / COST;
    double curvature = diagonal + vector.squaredLength() + 1;
    float[] changes = new float[categories.size()];
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
    int classes = categories.size();
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

  private LinearModel model() {
    int classes = categories.size();
    float[] scales = new float[classes];
    for (int i = 0; i < weights.length; i++) {
      scales[i % classes] = Math.max(scales[i % classes], Math.abs(weights[i]) / Byte.MAX_VALUE);
    }
    byte[] rounded = new byte[weights.length];
    for (int i = 0; i < weights.length; i++) {
      float scale = scales[i % classes];
      rounded[i] = scale == 0 ? 0 : (byte) Math.round(weights[i] / scale);
    }
    return new LinearModel(categories, frequencies, rounded, scales, biases, SHARPNESS);
  }
}
