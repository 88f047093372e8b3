package dev.weakspot.cli;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.weakness.ClassifierTraining;
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

  @Override
  public Integer call() {
    List<LabelledFailure> failures = labels.all();
    try (OutputStream stream = Files.newOutputStream(output)) {
      ClassifierTraining.write(failures, stream);
    } catch (IOException broken) {
      throw UserFacingException.failed(
          "Cannot write " + output + ": " + broken.getMessage(), "Check --output.", broken);
    }
    PrintWriter out = spec.commandLine().getOut();
    out.printf("Learnt from %,d failures; the model is in %s.%n", failures.size(), output);
    out.flush();
    return 0;
  }
}
