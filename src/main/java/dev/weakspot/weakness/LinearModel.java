package dev.weakspot.weakness;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Weighs the {@link TextFeatures} of a failure for and against each of some answers. Immutable and
 * thread-safe.
 */
final class LinearModel {

  private final List<String> answers;
  private final DocumentFrequencies frequencies;
  private final SparseWeights weights;
  private final float[] scales;
  private final float[] biases;

  /** A model whose weights are {@code weights}, each times the scale of its answer. */
  LinearModel(
      List<String> answers,
      DocumentFrequencies frequencies,
      SparseWeights weights,
      float[] scales,
      float[] biases) {
    this.answers = List.copyOf(answers);
    this.frequencies = frequencies;
    this.weights = weights;
    this.scales = scales;
    this.biases = biases;
  }

  /** A model that knows no answer. */
  static LinearModel none() {
    return new LinearModel(
        List.of(),
        new DocumentFrequencies(new byte[TextFeatures.BUCKETS]),
        new SparseWeights.Builder().build(),
        new float[0],
        new float[0]);
  }

  /** What of a text the model can weigh; empty where it knows none of its words. */
  SparseVector features(FailureText text) {
    return frequencies.weigh(TextFeatures.counts(text));
  }

  /** How far {@code features} lie on the side of each answer: trained to be 1 for it, -1 else. */
  double[] margins(SparseVector features) {
    float[] sums = new float[answers.size()];
    for (int i = 0; i < features.size(); i++) {
      weights.addTo(sums, features.buckets()[i], features.values()[i]);
    }
    double[] margins = new double[sums.length];
    for (int a = 0; a < sums.length; a++) {
      margins[a] = (double) sums[a] * scales[a] + biases[a];
    }
    return margins;
  }

  /**
   * The words of {@code text} that say most for {@code answer}, at most {@code limit}.
   *
   * @param features those of the text
   */
  List<String> tellingWords(FailureText text, SparseVector features, int answer, int limit) {
    Map<Integer, Float> shares = new HashMap<>();
    for (int i = 0; i < features.size(); i++) {
      int bucket = features.buckets()[i];
      float share = features.values()[i] * weights.of(bucket, answer);
      shares.merge(bucket, share, Float::sum);
    }
    Map<String, Float> ofWords = new HashMap<>();
    for (String word : TextFeatures.wordsOf(text)) {
      int bucket = FeatureBlock.ALL_WORDS.bucketOf(word);
      ofWords.put(word, shares.getOrDefault(bucket, 0f));
    }
    return ofWords.entrySet().stream()
        .filter(word -> word.getValue() > 0)
        .sorted(
            Comparator.comparingDouble((Map.Entry<String, Float> word) -> -word.getValue())
                .thenComparing(Map.Entry::getKey))
        .limit(limit)
        .map(Map.Entry::getKey)
        .toList();
  }

  List<String> answers() {
    return answers;
  }

  DocumentFrequencies frequencies() {
    return frequencies;
  }

  SparseWeights weights() {
    return weights;
  }

  float[] scales() {
    return scales;
  }

  float[] biases() {
    return biases;
  }
}
