package dev.weakspot.network;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Back-propagation: the gradient of the cross-entropy loss, with dropout and label smoothing,
 * summed over samples. Has room for one text at a time: not thread-safe.
 */
final class Gradient {

  private static final float EMBEDDING_DROPOUT = 0.2f;
  private static final float HIDDEN_DROPOUT = 0.5f;
  private static final double LABEL_SMOOTHING = 0.05;

  private final Weights weights;
  private final Shape shape;
  private final Weights sums;
  private final MaxPooling[] pooling = new MaxPooling[Shape.PARTS];
  private final float[][] inputs = new float[Shape.PARTS][0];
  private final float[][] inputMasks = new float[Shape.PARTS][0];
  private final float[] hidden;
  private final float[] hiddenMask;
  private final float[] ofHidden;
  private float[] products = new float[0];
  private float[] ofInputs = new float[0];

  Gradient(Weights weights) {
    this.weights = weights;
    this.shape = weights.shape();
    this.sums = new Weights(shape);
    for (int part = 0; part < Shape.PARTS; part++) {
      pooling[part] = new MaxPooling(shape);
    }
    this.hidden = new float[shape.hiddenUnits()];
    this.hiddenMask = new float[shape.hiddenUnits()];
    this.ofHidden = new float[shape.hiddenUnits()];
  }

  /**
   * Sums the gradients of {@code samples}, with the dropout of {@code seed}.
   *
   * @return the sum of their losses
   */
  double sum(List<Sample> samples, long seed) {
    sums.matrices().forEach(matrix -> Arrays.fill(matrix.values(), 0));
    Random random = new Random(seed);
    double loss = 0;
    for (Sample sample : samples) {
      forward(sample, random);
      Arrays.fill(ofHidden, 0);
      for (Map.Entry<Question, Integer> answer : sample.answers().entrySet()) {
        loss += addLoss(answer.getKey(), answer.getValue());
      }
      for (int part = 0; part < Shape.PARTS; part++) {
        backwardFilters(sample.words()[part], part);
      }
    }
    return loss;
  }

  /** The gradients. Shared: they hold until the next sum. */
  Weights sums() {
    return sums;
  }

  private void forward(Sample sample, Random random) {
    for (int part = 0; part < Shape.PARTS; part++) {
      int[] words = sample.words()[part];
      readInputs(words, part, random);
      convolve(words.length, part);
      float[] activations = pooling[part].activations();
      System.arraycopy(activations, 0, hidden, part * shape.filters(), activations.length);
    }
    drawDropoutMask(hiddenMask, hidden.length, HIDDEN_DROPOUT, random);
    for (int unit = 0; unit < hidden.length; unit++) {
      hidden[unit] *= hiddenMask[unit];
    }
  }

  private void readInputs(int[] words, int part, Random random) {
    int size = words.length * shape.dimensions();
    if (inputs[part].length < size) {
      inputs[part] = new float[size];
      inputMasks[part] = new float[size];
    }
    drawDropoutMask(inputMasks[part], size, EMBEDDING_DROPOUT, random);
    for (int i = 0; i < words.length; i++) {
      int from = words[i] * shape.dimensions();
      int to = i * shape.dimensions();
      for (int d = 0; d < shape.dimensions(); d++) {
        inputs[part][to + d] = weights.embeddings()[from + d] * inputMasks[part][to + d];
      }
    }
  }

  /** What is kept is scaled up for what is dropped. */
  private static void drawDropoutMask(float[] mask, int size, float dropout, Random random) {
    float factor = 1 / (1 - dropout);
    for (int i = 0; i < size; i++) {
      mask[i] = random.nextFloat() < dropout ? 0 : factor;
    }
  }

  private void convolve(int words, int part) {
    int size = words * shape.columns();
    products = products.length < size ? new float[size] : products;
    Arrays.fill(products, 0, size, 0);
    int[] rows = new int[words];
    for (int i = 0; i < words; i++) {
      rows[i] = i;
      Arithmetic.addProduct(
          inputs[part],
          i * shape.dimensions(),
          shape.dimensions(),
          weights.filterWeights(part),
          products,
          i * shape.columns(),
          shape.columns());
    }
    pooling[part].apply(products, rows, weights.filterBiases(part));
  }

  private double addLoss(Question question, int right) {
    float[] scores = weights.outputBiases(question).clone();
    weights.addScores(question, hidden, 0, scores);
    double[] logProbabilities = Arithmetic.logSoftmax(scores);
    float[] ofScores = new float[scores.length];
    double loss = 0;
    for (int a = 0; a < scores.length; a++) {
      double target = LABEL_SMOOTHING / scores.length + (a == right ? 1 - LABEL_SMOOTHING : 0);
      ofScores[a] = (float) (StrictMath.exp(logProbabilities[a]) - target);
      loss -= target * logProbabilities[a];
    }
    backwardOutput(question, ofScores);
    return loss;
  }

  private void backwardOutput(Question question, float[] ofScores) {
    int answers = ofScores.length;
    Arithmetic.addRow(1, ofScores, 0, sums.outputBiases(question), 0, answers);
    for (int unit = 0; unit < hidden.length; unit++) {
      if (hidden[unit] > 0) {
        int row = unit * answers;
        Arithmetic.addRow(hidden[unit], ofScores, 0, sums.outputWeights(question), row, answers);
        ofHidden[unit] += Arithmetic.dot(weights.outputWeights(question), row, ofScores, answers);
      }
    }
  }

  private void backwardFilters(int[] words, int part) {
    int size = words.length * shape.dimensions();
    ofInputs = ofInputs.length < size ? new float[size] : ofInputs;
    Arrays.fill(ofInputs, 0, size, 0);
    for (int width = 1; width <= Shape.MAX_WIDTH; width++) {
      for (int f = 0; f < shape.filtersPerWidth(); f++) {
        backwardFilter(words.length, part, width, f);
      }
    }
    for (int i = 0; i < words.length; i++) {
      int to = words[i] * shape.dimensions();
      int from = i * shape.dimensions();
      for (int d = 0; d < shape.dimensions(); d++) {
        sums.embeddings()[to + d] += ofInputs[from + d] * inputMasks[part][from + d];
      }
    }
  }

  /** A filter learns from the words where it was most active, and they from it. */
  private void backwardFilter(int words, int part, int width, int indexOfWidth) {
    int filter = (width - 1) * shape.filtersPerWidth() + indexOfWidth;
    int unit = part * shape.filters() + filter;
    if (hidden[unit] > 0) {
      float ofActivation = ofHidden[unit] * hiddenMask[unit];
      sums.filterBiases(part)[filter] += ofActivation;
      for (int position = 0; position < width; position++) {
        int word = pooling[part].position(filter) + position;
        if (word >= 0 && word < words) {
          int column = shape.firstColumn(width, position) + indexOfWidth;
          backwardWord(part, word, column, ofActivation);
        }
      }
    }
  }

  private void backwardWord(int part, int word, int column, float ofActivation) {
    float[] filterWeights = weights.filterWeights(part);
    float[] ofFilterWeights = sums.filterWeights(part);
    int from = word * shape.dimensions();
    for (int d = 0, at = column; d < shape.dimensions(); d++, at += shape.columns()) {
      ofFilterWeights[at] += ofActivation * inputs[part][from + d];
      ofInputs[from + d] += ofActivation * filterWeights[at];
    }
  }
}
