package dev.weakspot.weakness;

import java.util.Arrays;

/**
 * The weights of a linear model that are not zero, bucket after bucket: most are. In steps of a
 * byte. Immutable and thread-safe.
 */
final class SparseWeights {

  private final int columns;
  private final int[] starts;
  private final short[] answers;
  private final byte[] steps;

  private SparseWeights(int columns, int[] starts, short[] answers, byte[] steps) {
    this.columns = columns;
    this.starts = starts;
    this.answers = answers;
    this.steps = steps;
  }

  /**
   * The weights of {@code dense}, which has a row for each bucket.
   *
   * @param columns how many answers there are
   */
  static SparseWeights of(byte[] dense, int columns) {
    int size = 0;
    for (byte step : dense) {
      size += step == 0 ? 0 : 1;
    }
    int[] starts = new int[TextFeatures.BUCKETS + 1];
    short[] answers = new short[size];
    byte[] steps = new byte[size];
    int at = 0;
    for (int i = 0; i < dense.length; i++) {
      if (dense[i] != 0) {
        answers[at] = (short) (i % columns);
        steps[at++] = dense[i];
      }
      if (i % columns == columns - 1) {
        starts[i / columns + 1] = at;
      }
    }
    return new SparseWeights(columns, starts, answers, steps);
  }

  /** All weights, with a row for each bucket. */
  byte[] dense() {
    byte[] dense = new byte[TextFeatures.BUCKETS * columns];
    for (int bucket = 0; bucket < TextFeatures.BUCKETS; bucket++) {
      for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
        dense[bucket * columns + answers[i]] = steps[i];
      }
    }
    return dense;
  }

  /** Adds the weights of a bucket, each times {@code value}, to the sums of their answers. */
  void addTo(float[] sums, int bucket, float value) {
    for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
      sums[answers[i]] += value * steps[i];
    }
  }

  /** The weight of an answer in a bucket. */
  int of(int bucket, int answer) {
    int at = Arrays.binarySearch(answers, starts[bucket], starts[bucket + 1], (short) answer);
    return at < 0 ? 0 : steps[at];
  }
}
