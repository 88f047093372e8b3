package dev.weakspot.network;

import java.util.Arrays;

/**
 * Convolution over the words of a text, maximum over positions, rectifier (Kim, 2014): for each
 * filter its highest activation and where it is. Texts count as zero beyond both ends. Not
 * thread-safe: one for each call.
 */
final class MaxPooling {

  private final Shape shape;
  private final float[] sums;
  private final float[] activations;
  private final int[] positions;

  MaxPooling(Shape shape) {
    this.shape = shape;
    this.sums = new float[shape.filtersPerWidth()];
    this.activations = new float[shape.filters()];
    this.positions = new int[shape.filters()];
  }

  /**
   * Applies all filters to a text.
   *
   * @param products rows of {@link Shape#columns}: a word's products with the filter weights
   * @param words the row of each word of the text
   */
  void apply(float[] products, int[] words, float[] biases) {
    Arrays.fill(activations, Float.NEGATIVE_INFINITY);
    for (int width = 1; width <= Shape.MAX_WIDTH; width++) {
      for (int from = 1 - width; from < words.length; from++) {
        sum(products, words, width, from);
        keepHigher(width, from);
      }
    }
    for (int filter = 0; filter < activations.length; filter++) {
      activations[filter] = Math.max(0, activations[filter] + biases[filter]);
    }
  }

  private void sum(float[] products, int[] words, int width, int from) {
    Arrays.fill(sums, 0);
    for (int position = 0; position < width; position++) {
      int word = from + position;
      if (word >= 0 && word < words.length) {
        int at = words[word] * shape.columns() + shape.firstColumn(width, position);
        for (int f = 0; f < sums.length; f++) {
          sums[f] += products[at + f];
        }
      }
    }
  }

  private void keepHigher(int width, int from) {
    int first = (width - 1) * shape.filtersPerWidth();
    for (int f = 0; f < sums.length; f++) {
      if (sums[f] > activations[first + f]) {
        activations[first + f] = sums[f];
        positions[first + f] = from;
      }
    }
  }

  /** The activation of each filter, 0 or more. Shared: holds until the next call. */
  float[] activations() {
    return activations;
  }

  /** Where {@code filter} is most active: the index of its first word, below 0 before the text. */
  int position(int filter) {
    return positions[filter];
  }
}
