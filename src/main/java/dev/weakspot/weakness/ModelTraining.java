package dev.weakspot.weakness;

import dev.weakspot.network.NetworkFile;
import dev.weakspot.network.WordVectors;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Makes the files that failures are judged with: equal labels in equal order give equal bytes. */
public final class ModelTraining {

  private ModelTraining() {}

  /** Writes a model of categories that has learnt from {@code failures}. */
  public static void writeCategories(List<LabelledFailure> failures, OutputStream stream)
      throws IOException {
    ModelFile.write(CategoryModel.trainLinear(failures), stream);
  }

  /** Writes a model of the catalogue's weaknesses that has learnt from {@code failures}. */
  public static void writeWeaknesses(List<WeaknessLabel> failures, OutputStream stream)
      throws IOException {
    ModelFile.write(WeaknessLabel.train(failures), stream);
  }

  /**
   * Writes a network that has learnt categories and weaknesses together.
   *
   * @param vectors its words, and what is known of them before
   */
  public static void writeNetwork(
      List<LabelledFailure> categories,
      List<WeaknessLabel> weaknesses,
      WordVectors vectors,
      OutputStream stream)
      throws IOException {
    NetworkFile.write(Lessons.train(categories, weaknesses, vectors), stream);
  }
}
