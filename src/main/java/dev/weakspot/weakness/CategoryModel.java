package dev.weakspot.weakness;

import dev.weakspot.network.Question;
import dev.weakspot.network.TextNetwork;
import dev.weakspot.taxonomy.Taxonomy;
import java.util.List;
import java.util.Optional;

/** Classifies by a model of the categories. Immutable and thread-safe. */
final class CategoryModel implements FailureClassifier {

  /** Below this the answer is {@code other}: the best category is hardly better than a guess. */
  private static final double LEAST_CONFIDENCE = 0.08;

  /** Turns margins into probabilities. */
  private static final double SHARPNESS = 3.5;

  private static final double COST = 0.2;

  private final JointModel model;

  CategoryModel(LinearModel linear, Optional<TextNetwork> network) {
    this.model = new JointModel(linear, network, Question.CATEGORY);
  }

  /** The linear part of a model that has learnt from {@code failures}. */
  static LinearModel trainLinear(List<LabelledFailure> failures) {
    return LinearTrainer.train(
        failures.stream().map(LabelledFailure::text).toList(),
        failures.stream().map(LabelledFailure::primary).toList(),
        COST,
        0);
  }

  @Override
  public Classification classify(FailureText text) {
    SparseVector features = model.features(text);
    if (features.size() == 0) {
      return Classification.none();
    }
    double[] probabilities = probabilities(model.margins(text, features));
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      best = probabilities[i] > probabilities[best] ? i : best;
    }
    String category =
        probabilities[best] < LEAST_CONFIDENCE ? Taxonomy.OTHER : model.answers().get(best);
    return new Classification(category, probabilities[best], ClassificationSource.MODEL);
  }

  private static double[] probabilities(double[] margins) {
    double[] result = new double[margins.length];
    double sum = 0;
    for (int c = 0; c < margins.length; c++) {
      result[c] = StrictMath.exp(SHARPNESS * margins[c]);
      sum += result[c];
    }
    for (int c = 0; c < margins.length; c++) {
      result[c] = Math.min(1, result[c] / sum);
    }
    return result;
  }
}
