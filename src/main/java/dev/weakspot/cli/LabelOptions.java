package dev.weakspot.cli;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.TaxonomyReader;
import dev.weakspot.weakness.FailureText;
import dev.weakspot.weakness.LabelledFailure;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Where labelled failures come from. */
final class LabelOptions {

  @Option(
      names = "--labels",
      required = true,
      paramLabel = "FILE",
      description = "Labelled failures, parted by tabs: place, category, second one, title, text.")
  private Path labels;

  @Option(
      names = "--documents",
      paramLabel = "FILE",
      description = "Annotated documents, a JSON object a line.")
  private Path documents;

  @Option(
      names = "--corpus",
      paramLabel = "DIR",
      description = "The documents that the labels name; without it the labels' own words serve.")
  private Path corpus;

  private LabelledCorpus failures() {
    return new LabelledCorpus(Optional.ofNullable(corpus), TaxonomyReader.shipped());
  }

  /** The failures of the label file. */
  List<LabelledFailure> labelled() {
    return failures().labels(labels);
  }

  /** The failures of the annotated documents, none when no file is named. */
  List<LabelledFailure> annotated() {
    return documents == null ? List.of() : failures().documents(documents);
  }

  /** The words of every failure of the corpus, labelled or not. */
  List<FailureText> texts() {
    if (corpus == null) {
      throw UserFacingException.usage(
          "There are no documents to learn profiles from.", "Name their folder with --corpus.");
    }
    return failures().texts();
  }

  /** All failures. */
  List<LabelledFailure> all() {
    List<LabelledFailure> all = new ArrayList<>(labelled());
    all.addAll(annotated());
    return all;
  }
}
