package dev.weakspot.cli;

import dev.weakspot.network.WordVectors;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.weakness.LabelledFailure;
import dev.weakspot.weakness.ModelTraining;
import dev.weakspot.weakness.WeaknessLabel;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code weakspot train}: makes the models from labelled failures. */
@Command(
    name = "train",
    description = "Train the models of categories and weaknesses; equal labels give equal files.")
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
      names = "--weakness-output",
      paramLabel = "FILE",
      description =
          "Where the model of the catalogue's weaknesses is written. Wants --weaknesses or --examples.")
  private Path weaknessOutput;

  @Option(
      names = "--network-output",
      paramLabel = "FILE",
      description =
          "Where the network of words is written, which learns categories and weaknesses together."
              + " Wants --word-vectors, and --weaknesses or --examples.")
  private Path networkOutput;

  /** What is written to a file. */
  private interface Content {
    void writeTo(OutputStream stream) throws IOException;
  }

  @Override
  public Integer call() {
    List<LabelledFailure> failures = labels.all();
    PrintWriter out = spec.commandLine().getOut();
    List<WeaknessLabel> weaknesses = labels.allWeaknesses();
    if ((weaknessOutput != null || networkOutput != null) && weaknesses.isEmpty()) {
      throw UserFacingException.usage(
          "There is nothing to learn weaknesses from.",
          "Name labelled failures with --weaknesses or --examples.");
    }
    Optional<WordVectors> vectors = labels.wordVectors();
    if (networkOutput != null && vectors.isEmpty()) {
      throw UserFacingException.usage(
          "The network has no words to start from.", "Name a file with --word-vectors.");
    }
    write(output, stream -> ModelTraining.writeCategories(failures, stream));
    out.printf("Learnt from %,d failures; the model is in %s.%n", failures.size(), output);
    if (weaknessOutput != null) {
      write(weaknessOutput, stream -> ModelTraining.writeWeaknesses(weaknesses, stream));
      out.printf(
          "Learnt weaknesses from %,d failures; their model is in %s.%n",
          weaknesses.size(), weaknessOutput);
    }
    // Never of the annotated documents: groups of weaknesses are tested on them.
    if (networkOutput != null) {
      write(
          networkOutput,
          stream ->
              ModelTraining.writeNetwork(
                  labels.labelled(), weaknesses, vectors.orElseThrow(), stream));
      out.printf("Learnt both together; the network is in %s.%n", networkOutput);
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
