package dev.weakspot.cli;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.weakness.ClassifierTraining;
import dev.weakspot.weakness.FailureText;
import dev.weakspot.weakness.LabelledFailure;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weakspot train}: makes the classifier's model from labelled failures. */
@Command(
    name = "train",
    description = "Train the classifier of categories; equal labels give an equal file.")
final class TrainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private LabelOptions labels;

  @Option(
      names = "--output",
      required = true,
      paramLabel = "FILE",
      description = "Where the model is written.")
  private Path output;

  @Option(
      names = "--profiles",
      paramLabel = "FILE",
      description =
          "Where the words of the catalogue's weaknesses are written, learnt from all documents of"
              + " --corpus.")
  private Path profiles;

  /** What is written to a file. */
  private interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  @Override
  public Integer call() {
    List<LabelledFailure> failures = labels.all();
    PrintWriter out = spec.commandLine().getOut();
    ClassifierTraining training = ClassifierTraining.on(failures);
    write(output, training::write);
    out.printf("Learnt from %,d failures; the model is in %s.%n", failures.size(), output);
    if (profiles != null) {
      List<FailureText> texts = labels.texts();
      write(profiles, stream -> training.writeProfiles(texts, stream));
      out.printf("Learnt from %,d failures; the profiles are in %s.%n", texts.size(), profiles);
    }
    out.flush();
    return 0;
  }

  private static void write(Path file, Content content) {
    try (OutputStream stream = Files.newOutputStream(file)) {
      content.writeTo(stream);
    } catch (IOException broken) {
      throw UserFacingException.failed(
          "Cannot write " + file + ": " + broken.getMessage(), "Check the path.", broken);
    }
  }
}
