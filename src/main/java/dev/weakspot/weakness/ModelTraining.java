package dev.weakspot.weakness;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Makes the files that failures are judged with: equal labels in equal order give equal bytes. */
public final class ModelTraining {

  private ModelTraining() {}

  /** Writes a model of categories that has learnt from {@code failures}. */
  public static void writeCategories(List<LabelledFailure> failures, OutputStream stream)
      throws IOException {
    ModelFile.write(CategoryModel.train(failures).model(), stream);
  }

  /** Writes a model of the catalogue's weaknesses that has learnt from {@code failures}. */
  public static void writeWeaknesses(List<WeaknessLabel> failures, OutputStream stream)
      throws IOException {
    ModelFile.write(WeaknessLabel.train(failures), stream);
  }
}
