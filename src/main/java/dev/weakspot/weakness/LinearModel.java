package dev.weakspot.weakness;

import dev.weakspot.taxonomy.Taxonomy;
import java.util.List;

/**
 * A linear classifier over {@link TextFeatures}: one weight a bucket and category, in a byte each.
 * Immutable and thread-safe.
 */
final class LinearModel implements FailureClassifier {

  /** Below this the answer is {@code other}: the best category is hardly better than a guess. */
  private static final double LEAST_CONFIDENCE = 0.08;

  private final List<String> categories;
  private final DocumentFrequencies frequencies;
  private final byte[] weights;
  private final float[] scales;
  private final float[] biases;
  private final float sharpness;

  /**
   * A model whose weight for category {@code c} in bucket {@code b} is {@code weights[b *
   * categories + c] * scales[c]}.
   *
   * @param sharpness turns margins into probabilities
   */
  LinearModel(
      List<String> categories,
      DocumentFrequencies frequencies,
      byte[] weights,
      float[] scales,
      float[] biases,
      float sharpness) {
    this.categories = List.copyOf(categories);
    this.frequencies = frequencies;
    this.weights = weights;
    this.scales = scales;
    this.biases = biases;
    this.sharpness = sharpness;
  }

  @Override
  public Classification classify(FailureText text) {
    SparseVector features = frequencies.weigh(TextFeatures.counts(text));
    if (features.size() == 0) {
      return Classification.none();
    }
    double[] probabilities = probabilities(margins(features));
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    String category =
        probabilities[best] < LEAST_CONFIDENCE ? Taxonomy.OTHER : categories.get(best);
    return new Classification(category, probabilities[best], ClassificationSource.MODEL);
  }

  private double[] margins(SparseVector features) {
    double[] margins = new double[categories.size()];
    for (int i = 0; i < features.size(); i++) {
      int row = features.buckets()[i] * margins.length;
      float value = features.values()[i];
      for (int c = 0; c < margins.length; c++) {
        margins[c] += (double) value * weights[row + c];
      }
    }
    for (int c = 0; c < margins.length; c++) {
      margins[c] = margins[c] * scales[c] + biases[c];
    }
    return margins;
  }

  private double[] probabilities(double[] margins) {
    double[] result = new double[margins.length];
    double sum = 0;
    for (int c = 0; c < margins.length; c++) {
      result[c] = StrictMath.exp(sharpness * margins[c]);
      sum += result[c];
    }
    for (int c = 0; c < margins.length; c++) {
      result[c] = Math.min(1, result[c] / sum);
    }
    return result;
  }

  List<String> categories() {
    return categories;
  }

  DocumentFrequencies frequencies() {
    return frequencies;
  }

  byte[] weights() {
    return weights;
  }

  float[] scales() {
    return scales;
  }

  float[] biases() {
    return biases;
  }

  float sharpness() {
    return sharpness;
  }
}
