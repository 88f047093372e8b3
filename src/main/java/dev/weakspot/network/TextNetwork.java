package dev.weakspot.network;

import java.util.List;
import java.util.Objects;

/**
 * A convolutional network over the words of title and body, with one output layer for each
 * question. Immutable and thread-safe.
 *
 * <pre>{@code
 * TextNetwork network = NetworkFile.read(stream);
 * double[] ofAnswers = network.logProbabilities(Question.CATEGORY, "Tags missing", "Nobody pays.");
 * }</pre>
 */
public final class TextNetwork {

  private static final int TITLE_WORDS = 32;
  private static final int BODY_WORDS = 100;

  private final Vocabulary vocabulary;
  private final Weights weights;

  /**
   * For each part each word's products with the filter weights, computed once, so that a text needs
   * sums alone: 52 MB.
   */
  private final float[][] products = new float[Shape.PARTS][];

  TextNetwork(Vocabulary vocabulary, Weights weights) {
    this.vocabulary = vocabulary;
    this.weights = weights;
    for (int part = 0; part < Shape.PARTS; part++) {
      products[part] = productsOf(weights, part);
    }
  }

  private static float[] productsOf(Weights weights, int part) {
    Shape shape = weights.shape();
    float[] products = new float[Math.multiplyExact(shape.words(), shape.columns())];
    for (int word = 0; word < shape.words(); word++) {
      Arithmetic.addProduct(
          weights.embeddings(),
          word * shape.dimensions(),
          shape.dimensions(),
          weights.filterWeights(part),
          products,
          word * shape.columns(),
          shape.columns());
    }
    return products;
  }

  /** The numbers of the words of title and body. */
  static int[][] wordsOf(String title, String body, Vocabulary vocabulary) {
    return new int[][] {
      vocabulary.numbers(title, TITLE_WORDS), vocabulary.numbers(body, BODY_WORDS)
    };
  }

  /** The answers that this network knows to {@code question}; none when it has not learnt any. */
  public List<String> answers(Question question) {
    return weights.shape().answers().get(question);
  }

  /** The logarithm of the probability of each of the {@link #answers} for a text. */
  public double[] logProbabilities(Question question, String title, String body) {
    Objects.requireNonNull(question, "question");
    float[] scores = weights.outputBiases(question).clone();
    int[][] words = wordsOf(title, body, vocabulary);
    MaxPooling pooling = new MaxPooling(weights.shape());
    for (int part = 0; part < Shape.PARTS; part++) {
      pooling.apply(products[part], words[part], weights.filterBiases(part));
      int firstUnit = part * weights.shape().filters();
      weights.addScores(question, pooling.activations(), firstUnit, scores);
    }
    return Arithmetic.logSoftmax(scores);
  }

  Vocabulary vocabulary() {
    return vocabulary;
  }

  Weights weights() {
    return weights;
  }
}
