package dev.weakspot.weakness;

import dev.weakspot.network.TextNetwork;
import dev.weakspot.network.WordVectors;
import dev.weakspot.weakness.ClassifierScore.Confusion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Measures the classifier by cross-validation over documents: a fold's documents are unknown to the
 * model that is asked about them, in whichever file of labels they stand. The network, where there
 * is one, knows none of the tested documents, as the shipped one; only its vocabulary is not
 * cross-validated.
 */
public final class ClassifierEvaluation {

  private static final int FOLDS = 5;

  private final List<LabelledFailure> always;
  private final List<LabelledFailure> tested;
  private final List<WeaknessLabel> weaknesses;
  private final Optional<WordVectors> vectors;

  /**
   * An evaluation on {@code tested}.
   *
   * @param always further failures to learn from; those of a fold's documents are left out
   * @param weaknesses what the network learns from besides, if there is one
   * @param vectors what the network starts from; without it there is none
   */
  public ClassifierEvaluation(
      List<LabelledFailure> always,
      List<LabelledFailure> tested,
      List<WeaknessLabel> weaknesses,
      Optional<WordVectors> vectors) {
    this.always = List.copyOf(always);
    this.tested = List.copyOf(tested);
    this.weaknesses = List.copyOf(weaknesses);
    this.vectors = vectors;
  }

  /** The score of five-fold cross-validation with everything there is to learn from. */
  public ClassifierScore score() {
    return score(1);
  }

  /** The same with a {@code share} of the documents to learn from, from above 0 to 1. */
  public ClassifierScore score(double share) {
    Tally tally = new Tally();
    int trained = 0;
    Optional<TextNetwork> network = vectors.map(start -> network(start, share));
    for (int fold = 0; fold < FOLDS; fold++) {
      List<LabelledFailure> training = training(fold, share);
      trained += training.size();
      CategoryModel model = new CategoryModel(CategoryModel.trainLinear(training), network);
      for (LabelledFailure failure : tested) {
        if (foldOf(failure.document()) == fold) {
          tally.add(failure, model.classify(failure.text()));
        }
      }
    }
    return tally.score(trained / FOLDS, tested.size());
  }

  /** A network that knows none of the tested documents, whichever the fold: one is enough. */
  private TextNetwork network(WordVectors start, double share) {
    Set<String> hidden = documentsTested(document -> true);
    return Lessons.train(
        always.stream().filter(each -> mayLearn(each.document(), hidden, share)).toList(),
        weaknesses.stream().filter(each -> mayLearn(each.document(), hidden, share)).toList(),
        start);
  }

  private List<LabelledFailure> training(int fold, double share) {
    Set<String> hidden = documentsTested(document -> foldOf(document) == fold);
    return Stream.concat(always.stream(), tested.stream())
        .filter(each -> mayLearn(each.document(), hidden, share))
        .toList();
  }

  private Set<String> documentsTested(Predicate<String> chosen) {
    return tested.stream()
        .map(LabelledFailure::document)
        .filter(chosen)
        .collect(Collectors.toSet());
  }

  /** Made-up examples are of no document, and always learnt from. */
  private static boolean mayLearn(String document, Set<String> hidden, double share) {
    return document.isEmpty()
        || !hidden.contains(document) && Folds.of(document + "#", 1000) < share * 1000;
  }

  private static int foldOf(String document) {
    return Folds.of(document, FOLDS);
  }

  private static final class Tally {

    private final Map<List<String>, Integer> confusions = new HashMap<>();
    private int primary;
    private int either;
    private double confidence;

    void add(LabelledFailure expected, Classification given) {
      confidence += given.confidence();
      primary += expected.primary().equals(given.category()) ? 1 : 0;
      if (expected.allows(given.category())) {
        either++;
      } else {
        confusions.merge(List.of(expected.primary(), given.category()), 1, Integer::sum);
      }
    }

    ClassifierScore score(int trained, int tested) {
      List<Confusion> worst = new ArrayList<>();
      confusions.forEach(
          (pair, count) -> worst.add(new Confusion(pair.get(0), pair.get(1), count)));
      worst.sort(
          Comparator.comparingInt(Confusion::count)
              .reversed()
              .thenComparing(Confusion::expected)
              .thenComparing(Confusion::given));
      return new ClassifierScore(
          trained,
          tested,
          (double) primary / tested,
          (double) either / tested,
          confidence / tested,
          worst);
    }
  }
}
