package dev.weakspot.network;

/** Sums over rows of numbers, in an order that never changes: equal input, equal bits. */
final class Arithmetic {

  private Arithmetic() {}

  /**
   * Adds the product of a vector and a matrix to {@code sums}. Four rows at a time: a quarter of
   * the writes.
   *
   * @param vector {@code count} numbers of it count, from {@code from} on
   * @param matrix rows of {@code width}
   */
  static void addProduct(
      float[] vector, int from, int count, float[] matrix, float[] sums, int start, int width) {
    int d = 0;
    for (; d + 3 < count; d += 4) {
      float a = vector[from + d];
      float b = vector[from + d + 1];
      float c = vector[from + d + 2];
      float e = vector[from + d + 3];
      int row = d * width;
      for (int i = 0; i < width; i++) {
        sums[start + i] +=
            a * matrix[row + i]
                + b * matrix[row + width + i]
                + c * matrix[row + 2 * width + i]
                + e * matrix[row + 3 * width + i];
      }
    }
    for (; d < count; d++) {
      addRow(vector[from + d], matrix, d * width, sums, start, width);
    }
  }

  /** Adds {@code width} numbers of {@code row} from {@code at} on, times {@code factor}. */
  static void addRow(float factor, float[] row, int at, float[] sums, int start, int width) {
    for (int i = 0; i < width; i++) {
      sums[start + i] += factor * row[at + i];
    }
  }

  /** The dot product of {@code width} numbers of a row and as many others. */
  static float dot(float[] row, int at, float[] others, int width) {
    float first = 0;
    float second = 0;
    float third = 0;
    float fourth = 0;
    int i = 0;
    for (; i + 3 < width; i += 4) {
      first += row[at + i] * others[i];
      second += row[at + i + 1] * others[i + 1];
      third += row[at + i + 2] * others[i + 2];
      fourth += row[at + i + 3] * others[i + 3];
    }
    for (; i < width; i++) {
      first += row[at + i] * others[i];
    }
    return first + second + (third + fourth);
  }

  /** The logarithms of the probabilities that {@code scores} stand for. */
  static double[] logSoftmax(float[] scores) {
    double highest = Double.NEGATIVE_INFINITY;
    for (float score : scores) {
      highest = Math.max(highest, score);
    }
    double sum = 0;
    for (float score : scores) {
      sum += StrictMath.exp(score - highest);
    }
    double whole = highest + StrictMath.log(sum);
    double[] result = new double[scores.length];
    for (int i = 0; i < scores.length; i++) {
      result[i] = scores[i] - whole;
    }
    return result;
  }
}
