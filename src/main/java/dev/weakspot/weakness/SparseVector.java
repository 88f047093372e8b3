package dev.weakspot.weakness;

/**
 * Features of a text: {@code values[i]} stands in bucket {@code buckets[i]}. The arrays are shared,
 * not copied: whoever holds one must not write to it.
 */
record SparseVector(int[] buckets, float[] values) {

  int size() {
    return buckets.length;
  }

  double squaredLength() {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return sum;
  }
}
