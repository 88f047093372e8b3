package dev.weakspot.weakness;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Makes the file of a classifier from labelled failures. */
public final class ClassifierTraining {

  private ClassifierTraining() {}

  /**
   * Learns from {@code failures} and writes the model: equal failures in equal order give equal
   * bytes.
   */
  public static void write(List<LabelledFailure> failures, OutputStream stream) throws IOException {
    ModelFile.write(ClassifierTrainer.train(failures), stream);
  }
}
