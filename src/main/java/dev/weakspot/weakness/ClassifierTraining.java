package dev.weakspot.weakness;

import dev.weakspot.taxonomy.TaxonomyReader;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Makes the files that failures are judged with: the classifier's and the profiles'. */
public final class ClassifierTraining {

  private final LinearModel model;

  private ClassifierTraining(LinearModel model) {
    this.model = model;
  }

  /** A classifier that has learnt from {@code failures}. */
  public static ClassifierTraining on(List<LabelledFailure> failures) {
    return new ClassifierTraining(ClassifierTrainer.train(failures));
  }

  /** Writes the classifier: equal failures in equal order give equal bytes. */
  public void write(OutputStream stream) throws IOException {
    ModelFile.write(model, stream);
  }

  /**
   * Learns from {@code texts}, which need no labels, how the failures of the catalogue's weaknesses
   * are worded, and writes it: equal texts in equal order give equal bytes.
   */
  public void writeProfiles(List<FailureText> texts, OutputStream stream) throws IOException {
    Catalogue catalogue = CatalogueReader.shipped(TaxonomyReader.shipped());
    ProfileFile.write(ProfileTrainer.learn(texts, model, catalogue), stream);
  }
}
