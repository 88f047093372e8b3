package dev.weakspot.weakness;

import java.io.ByteArrayOutputStream;
import java.util.Arrays;

/**
 * The weights of a linear model that are not zero, bucket after bucket: most are. In steps of a
 * byte. Immutable and thread-safe.
 */
final class SparseWeights {

  private final int[] starts;
  private final short[] answers;
  private final byte[] steps;

  private SparseWeights(int[] starts, short[] answers, byte[] steps) {
    this.starts = starts;
    this.answers = answers;
    this.steps = steps;
  }

  /** The weights of one answer, one for each bucket. */
  byte[] of(int answer) {
    byte[] weights = new byte[TextFeatures.BUCKETS];
    for (int bucket = 0; bucket < weights.length; bucket++) {
      weights[bucket] = (byte) of(bucket, answer);
    }
    return weights;
  }

  /** The weight of an answer in a bucket. */
  int of(int bucket, int answer) {
    int at = Arrays.binarySearch(answers, starts[bucket], starts[bucket + 1], (short) answer);
    return at < 0 ? 0 : steps[at];
  }

  /** Adds the weights of a bucket, each times {@code value}, to the sums of their answers. */
  void addTo(float[] sums, int bucket, float value) {
    for (int i = starts[bucket]; i < starts[bucket + 1]; i++) {
      sums[answers[i]] += value * steps[i];
    }
  }

  /** Takes the weights of one answer after the other. */
  static final class Builder {

    private final int[] sizes = new int[TextFeatures.BUCKETS];
    private final IntList buckets = new IntList();
    private final ByteArrayOutputStream steps = new ByteArrayOutputStream();
    private final IntList ends = new IntList();

    /** Adds the next answer with its {@code weights}, one for each bucket. */
    Builder add(byte[] weights) {
      for (int bucket = 0; bucket < weights.length; bucket++) {
        if (weights[bucket] != 0) {
          buckets.add(bucket);
          steps.write(weights[bucket]);
          sizes[bucket]++;
        }
      }
      ends.add(buckets.size());
      return this;
    }

    SparseWeights build() {
      int[] starts = new int[sizes.length + 1];
      for (int bucket = 0; bucket < sizes.length; bucket++) {
        starts[bucket + 1] = starts[bucket] + sizes[bucket];
      }
      int[] next = starts.clone();
      byte[] byAnswer = steps.toByteArray();
      short[] answers = new short[byAnswer.length];
      byte[] byBucket = new byte[byAnswer.length];
      int answer = 0;
      for (int i = 0; i < byAnswer.length; i++) {
        while (i == ends.get(answer)) {
          answer++;
        }
        int at = next[buckets.get(i)]++;
        answers[at] = (short) answer;
        byBucket[at] = byAnswer[i];
      }
      return new SparseWeights(starts, answers, byBucket);
    }
  }
}
