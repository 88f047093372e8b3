package dev.weakspot.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Against the definition, written out position by position. */
final class MaxPoolingTest {

  private static final Shape SHAPE = new Shape(7, 4, 3, Map.of());

  @Test
  void findsWhereEachFilterIsMostActive() {
    Random random = new Random(5);
    float[] products = new float[SHAPE.words() * SHAPE.columns()];
    float[] biases = new float[SHAPE.filters()];
    for (int i = 0; i < products.length; i++) {
      products[i] = random.nextFloat() - 0.5f;
    }
    for (int i = 0; i < biases.length; i++) {
      biases[i] = random.nextFloat() - 0.5f;
    }
    for (int[] words : new int[][] {{3}, {1, 6}, {0, 2, 4, 2, 5, 1}}) {
      MaxPooling pooling = new MaxPooling(SHAPE);
      pooling.apply(products, words, biases);

      for (int width = 1; width <= Shape.MAX_WIDTH; width++) {
        for (int filter = 0; filter < SHAPE.filtersPerWidth(); filter++) {
          int index = (width - 1) * SHAPE.filtersPerWidth() + filter;
          float best = Float.NEGATIVE_INFINITY;
          for (int from = 1 - width; from < words.length; from++) {
            best = Math.max(best, fit(products, words, width, filter, from));
          }
          assertThat(pooling.activations()[index]).isEqualTo(Math.max(0, best + biases[index]));
          assertThat(fit(products, words, width, filter, pooling.position(index))).isEqualTo(best);
        }
      }
    }
  }

  private static float fit(float[] products, int[] words, int width, int filter, int from) {
    float sum = 0;
    for (int position = 0; position < width; position++) {
      int word = from + position;
      if (word >= 0 && word < words.length) {
        sum +=
            products[words[word] * SHAPE.columns() + SHAPE.firstColumn(width, position) + filter];
      }
    }
    return sum;
  }
}
