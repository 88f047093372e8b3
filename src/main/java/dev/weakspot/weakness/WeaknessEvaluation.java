package dev.weakspot.weakness;

import dev.weakspot.network.Question;
import dev.weakspot.network.TextNetwork;
import dev.weakspot.network.WordVectors;
import dev.weakspot.taxonomy.TaxonomyReader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Measures by cross-validation over documents how well labelled failures are assigned to the
 * weaknesses of the catalogue: a fold's documents are unknown to the model that is asked about
 * them.
 */
public final class WeaknessEvaluation {

  private static final int FOLDS = 3;

  private final Catalogue catalogue = CatalogueReader.shipped(TaxonomyReader.shipped());
  private final List<WeaknessLabel> examples;
  private final List<LabelledFailure> categories;
  private final Optional<WordVectors> vectors;

  /**
   * An evaluation.
   *
   * @param examples what every fold learns from besides
   * @param categories what the network learns from besides, if there is one
   * @param vectors what the network starts from; without it there is none
   */
  public WeaknessEvaluation(
      List<WeaknessLabel> examples,
      List<LabelledFailure> categories,
      Optional<WordVectors> vectors) {
    this.examples = List.copyOf(examples);
    this.categories = List.copyOf(categories);
    this.vectors = vectors;
  }

  /** The score of three-fold cross-validation on {@code labels}. */
  public WeaknessScore score(List<WeaknessLabel> labels) {
    int labelled = 0;
    int assigned = 0;
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      CatalogueAssigner assigner = new CatalogueAssigner(catalogue, model(labels, fold));
      for (WeaknessLabel label : labels) {
        if (isIn(fold, label.document())) {
          Assignment given = assigner.assign(label.text(), Classification.none());
          boolean isAssigned = given.source() == AssignmentSource.CATALOGUE;
          labelled += label.weaknessId().equals(WeaknessLabel.NONE) ? 0 : 1;
          assigned += isAssigned ? 1 : 0;
          right += isAssigned && given.weaknessId().equals(label.weaknessId()) ? 1 : 0;
        }
      }
    }
    return new WeaknessScore(
        labels.size(),
        (double) right / Math.max(1, assigned),
        (double) right / Math.max(1, labelled));
  }

  /** A model that does not know the documents of {@code fold}. */
  private JointModel model(List<WeaknessLabel> labels, int fold) {
    List<WeaknessLabel> training =
        Stream.concat(
                examples.stream(), labels.stream().filter(label -> !isIn(fold, label.document())))
            .toList();
    List<LabelledFailure> others =
        categories.stream().filter(label -> !isIn(fold, label.document())).toList();
    Optional<TextNetwork> network = vectors.map(start -> Lessons.train(others, training, start));
    return new JointModel(WeaknessLabel.train(training), network, Question.WEAKNESS);
  }

  private static boolean isIn(int fold, String document) {
    return Folds.of(document, FOLDS) == fold;
  }
}
