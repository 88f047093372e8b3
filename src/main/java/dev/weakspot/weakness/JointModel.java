package dev.weakspot.weakness;

import dev.weakspot.network.Question;
import dev.weakspot.network.TextNetwork;
import java.util.List;
import java.util.Optional;

/**
 * A linear model of n-grams, and what a network of words adds to its margins: they err differently.
 * Immutable and thread-safe.
 */
final class JointModel {

  private final LinearModel linear;
  private final Optional<TextNetwork> network;
  private final Question question;
  private final int[] networkAnswers;
  private final double networkWeight;

  /**
   * A model whose answers are those of {@code linear}.
   *
   * @param network has learnt the same; of an answer that it does not know it says what a guess
   *     among all would, and without any it has no say
   */
  JointModel(LinearModel linear, Optional<TextNetwork> network, Question question) {
    this.linear = linear;
    this.question = question;
    List<String> known = network.map(each -> each.answers(question)).orElse(List.of());
    this.network = known.isEmpty() ? Optional.empty() : network;
    this.networkWeight = networkWeight(question);
    this.networkAnswers = linear.answers().stream().mapToInt(known::indexOf).toArray();
  }

  /**
   * What a step of log probability counts in margins. Weaknesses need less: more would assign what
   * is only as unlike all others.
   */
  private static double networkWeight(Question question) {
    return switch (question) {
      case CATEGORY -> 0.1;
      case WEAKNESS -> 0.05;
    };
  }

  /** What of a text the linear model can weigh; empty where it knows none of its words. */
  SparseVector features(FailureText text) {
    return linear.features(text);
  }

  /**
   * How far a failure lies on the side of each answer.
   *
   * @param features as {@link #features} gives them, of this text or of a part of it
   */
  double[] margins(FailureText text, SparseVector features) {
    double[] margins = linear.margins(features);
    if (network.isPresent()) {
      double[] added = network.get().logProbabilities(question, text.title(), text.body());
      double guess = -StrictMath.log(added.length);
      for (int answer = 0; answer < margins.length; answer++) {
        int known = networkAnswers[answer];
        margins[answer] += networkWeight * (known < 0 ? guess : added[known]);
      }
    }
    return margins;
  }

  /** The answers, in the order of their margins. */
  List<String> answers() {
    return linear.answers();
  }

  /** The model of n-grams alone, which can say why. */
  LinearModel linear() {
    return linear;
  }
}
