package dev.weakspot.weakness;

import dev.weakspot.taxonomy.TaxonomyReader;
import java.util.ArrayList;
import java.util.List;

/**
 * Measures by cross-validation over documents how well labelled failures are assigned to the
 * weaknesses of the catalogue: a fold's documents are unknown to the model that is asked about
 * them.
 */
public final class WeaknessEvaluation {

  private static final int FOLDS = 3;

  private WeaknessEvaluation() {}

  /**
   * The score of three-fold cross-validation on {@code labels}.
   *
   * @param examples what every fold learns from besides
   */
  public static WeaknessScore score(List<WeaknessLabel> labels, List<WeaknessLabel> examples) {
    Catalogue catalogue = CatalogueReader.shipped(TaxonomyReader.shipped());
    int labelled = 0;
    int assigned = 0;
    int right = 0;
    for (int fold = 0; fold < FOLDS; fold++) {
      List<WeaknessLabel> training = new ArrayList<>(examples);
      List<WeaknessLabel> tested = new ArrayList<>();
      for (WeaknessLabel label : labels) {
        (Folds.of(label.document(), FOLDS) == fold ? tested : training).add(label);
      }
      CatalogueAssigner assigner = new CatalogueAssigner(catalogue, WeaknessLabel.train(training));
      for (WeaknessLabel label : tested) {
        Assignment given = assigner.assign(label.text(), Classification.none());
        boolean isAssigned = given.source() == AssignmentSource.CATALOGUE;
        labelled += label.weaknessId().equals(WeaknessLabel.NONE) ? 0 : 1;
        assigned += isAssigned ? 1 : 0;
        right += isAssigned && given.weaknessId().equals(label.weaknessId()) ? 1 : 0;
      }
    }
    return new WeaknessScore(
        labels.size(),
        (double) right / Math.max(1, assigned),
        (double) right / Math.max(1, labelled));
  }
}
