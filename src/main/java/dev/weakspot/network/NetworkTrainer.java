package dev.weakspot.network;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Trains a {@link TextNetwork} by gradient descent on small batches. The parts of a batch are
 * computed in parallel; their number and the order of their sums do not depend on the machine, and
 * all chance comes from a seed: equal lessons in equal order give an equal network, bit for bit.
 */
public final class NetworkTrainer {

  private static final int FILTERS_PER_WIDTH = 128;
  private static final int EPOCHS = 5;
  private static final int BATCH_SIZE = 64;
  private static final int BATCH_PARTS = 4;

  /** At the start; falls to zero at the end. */
  private static final double LEARNING_RATE = 1.5e-3;

  private static final long SEED = 20_260_101L;

  private final Vocabulary vocabulary;
  private final Weights weights;
  private final List<Sample> samples = new ArrayList<>();
  private final Random random = new Random(SEED);

  private NetworkTrainer(List<Lesson> lessons, WordVectors vectors) {
    this.vocabulary = new Vocabulary(vectors.words());
    Map<Question, List<String>> answers = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      answers.put(
          question,
          lessons.stream()
              .filter(lesson -> lesson.answers().containsKey(question))
              .map(lesson -> lesson.answers().get(question))
              .distinct()
              .sorted()
              .toList());
    }
    this.weights =
        new Weights(new Shape(vocabulary.size(), vectors.dimensions(), FILTERS_PER_WIDTH, answers));
    initialise(vectors);
    lessons.forEach(lesson -> samples.add(Sample.of(lesson, vocabulary, weights.shape())));
  }

  /**
   * A network that has learnt from {@code lessons}: three minutes for 30,000 of them on two cores.
   *
   * @param vectors its vocabulary, and what the embeddings start from
   */
  public static TextNetwork train(List<Lesson> lessons, WordVectors vectors) {
    NetworkTrainer trainer = new NetworkTrainer(lessons, vectors);
    trainer.learn();
    return new TextNetwork(trainer.vocabulary, NetworkFile.rounded(trainer.weights));
  }

  private void initialise(WordVectors vectors) {
    Shape shape = weights.shape();
    for (int word = 0; word < vectors.words().size(); word++) {
      vectors.copyTo(word, weights.embeddings(), (word + 1) * shape.dimensions());
    }
    for (int part = 0; part < Shape.PARTS; part++) {
      for (int width = 1; width <= Shape.MAX_WIDTH; width++) {
        double limit = 1 / Math.sqrt((double) shape.dimensions() * width);
        for (int d = 0; d < shape.dimensions(); d++) {
          int from = d * shape.columns() + shape.firstColumn(width, 0);
          int count = shape.filtersPerWidth() * width;
          fillUniform(weights.filterWeights(part), from, count, limit);
        }
      }
    }
    for (Question question : Question.values()) {
      float[] outputWeights = weights.outputWeights(question);
      fillUniform(outputWeights, 0, outputWeights.length, 1 / Math.sqrt(shape.hiddenUnits()));
    }
  }

  private void fillUniform(float[] values, int from, int count, double limit) {
    for (int i = from; i < from + count; i++) {
      values[i] = (float) ((2 * random.nextDouble() - 1) * limit);
    }
  }

  private void learn() {
    List<Gradient> gradients =
        IntStream.range(0, BATCH_PARTS).mapToObj(part -> new Gradient(weights)).toList();
    List<Weights> sums = gradients.stream().map(Gradient::sums).toList();
    Adam adam = new Adam(weights);
    List<Integer> order = new ArrayList<>(IntStream.range(0, samples.size()).boxed().toList());
    int batches = (samples.size() + BATCH_SIZE - 1) / BATCH_SIZE;
    int step = 0;
    for (int epoch = 0; epoch < EPOCHS; epoch++) {
      Collections.shuffle(order, random);
      for (int batch = 0; batch < batches; batch++) {
        int to = Math.min(samples.size(), (batch + 1) * BATCH_SIZE);
        List<Integer> chosen = order.subList(batch * BATCH_SIZE, to);
        long seed = random.nextLong();
        IntStream.range(0, BATCH_PARTS)
            .parallel()
            .forEach(part -> gradients.get(part).sum(partOf(chosen, part), seed + part));
        double rate = LEARNING_RATE * (1 - (double) step / (EPOCHS * batches));
        adam.step(sums, chosen.size(), rate);
        step++;
      }
    }
  }

  private List<Sample> partOf(List<Integer> batch, int part) {
    int from = batch.size() * part / BATCH_PARTS;
    int to = batch.size() * (part + 1) / BATCH_PARTS;
    return batch.subList(from, to).stream().map(samples::get).toList();
  }
}
