package dev.weakspot.weakness;

import java.util.Arrays;
import java.util.List;

/**
 * How rare each feature is, a byte a bucket: the inverse document frequency in steps of a
 * twenty-fifth, 0 for buckets too rare to learn from. Rounded once, when counted, so that a model
 * read back from its file weighs exactly as the trained one.
 */
final class DocumentFrequencies {

  private static final float STEPS = 25;
  private static final int LEAST_TEXTS = 3;

  private final byte[] steps;

  DocumentFrequencies(byte[] steps) {
    this.steps = steps;
  }

  /** The frequencies over {@code texts}, each given as the counts of its blocks. */
  static DocumentFrequencies over(List<List<SparseVector>> texts) {
    int[] counts = new int[TextFeatures.BUCKETS];
    for (List<SparseVector> blocks : texts) {
      for (SparseVector block : blocks) {
        for (int bucket : block.buckets()) {
          counts[bucket]++;
        }
      }
    }
    byte[] steps = new byte[counts.length];
    for (int bucket = 0; bucket < counts.length; bucket++) {
      if (counts[bucket] >= LEAST_TEXTS) {
        double rarity = 1 + StrictMath.log((1.0 + texts.size()) / (1.0 + counts[bucket]));
        steps[bucket] = (byte) Math.max(1, Math.min(255, Math.round(rarity * STEPS)));
      }
    }
    return new DocumentFrequencies(steps);
  }

  /**
   * The counts of the blocks as one vector, damped, weighed by rarity, each block of its weight.
   */
  SparseVector weigh(List<SparseVector> blocks) {
    int size = blocks.stream().mapToInt(SparseVector::size).sum();
    int[] buckets = new int[size];
    float[] values = new float[size];
    int at = 0;
    for (FeatureBlock kind : FeatureBlock.values()) {
      at = weigh(blocks.get(kind.ordinal()), kind.weight(), buckets, values, at);
    }
    return new SparseVector(Arrays.copyOf(buckets, at), Arrays.copyOf(values, at));
  }

  /** Adds the counts of one block from {@code start} on, and says where they end. */
  private int weigh(SparseVector block, double weight, int[] buckets, float[] values, int start) {
    int at = start;
    double squares = 0;
    for (int i = 0; i < block.size(); i++) {
      float rarity = (steps[block.buckets()[i]] & 0xff) / STEPS;
      if (rarity > 0) {
        buckets[at] = block.buckets()[i];
        values[at] = (float) (1 + StrictMath.log(block.values()[i])) * rarity;
        squares += (double) values[at] * values[at];
        at++;
      }
    }
    scale(values, start, at, weight / Math.sqrt(squares));
    return at;
  }

  private static void scale(float[] values, int from, int to, double factor) {
    for (int i = from; i < to; i++) {
      values[i] = (float) (values[i] * factor);
    }
  }

  byte[] steps() {
    return steps;
  }
}
