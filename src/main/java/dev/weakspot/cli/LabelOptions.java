package dev.weakspot.cli;

import dev.weakspot.network.WordVectors;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.TaxonomyReader;
import dev.weakspot.weakness.LabelledFailure;
import dev.weakspot.weakness.WeaknessLabel;
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
      description =
          "Labelled failures, parted by tabs: place, category, second one; title and text if the"
              + " place may be unknown. May be repeated.")
  private List<Path> labels;

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

  @Option(
      names = "--weaknesses",
      paramLabel = "FILE",
      description = "Failures with the catalogue's weakness: place and id. Wants --corpus.")
  private Path weaknesses;

  @Option(
      names = "--examples",
      paramLabel = "FILE",
      description =
          "Failures made up as examples of the catalogue's weaknesses, or of none: id, title, body.")
  private Path examples;

  @Option(
      names = "--word-vectors",
      paramLabel = "FILE",
      description =
          "Words as points, which a network of words starts from: word, tab, coordinates. Without"
              + " it there is no network.")
  private Path wordVectors;

  /** Remembers the documents that it has parsed, whichever labels name them. */
  private LabelledCorpus failures;

  private LabelledCorpus failures() {
    if (failures == null) {
      failures = new LabelledCorpus(Optional.ofNullable(corpus), TaxonomyReader.shipped());
    }
    return failures;
  }

  /** The failures of the label file. */
  List<LabelledFailure> labelled() {
    return labels.stream().flatMap(file -> failures().labels(file).stream()).toList();
  }

  /** The failures of the annotated documents, none when no file is named. */
  List<LabelledFailure> annotated() {
    return documents == null ? List.of() : failures().documents(documents);
  }

  /** The failures with weaknesses, none when no file is named. */
  List<WeaknessLabel> withWeaknesses() {
    if (weaknesses == null) {
      return List.of();
    }
    if (corpus == null) {
      throw UserFacingException.usage(
          "Labels of weaknesses have no words of their own.", "Name the documents with --corpus.");
    }
    return failures().weaknesses(weaknesses);
  }

  /** The examples of weaknesses, none when no file is named. */
  List<WeaknessLabel> examples() {
    return examples == null ? List.of() : failures().examples(examples);
  }

  /** What a network starts from, empty when no file is named. */
  Optional<WordVectors> wordVectors() {
    return Optional.ofNullable(wordVectors).map(LabelledCorpus::wordVectors);
  }

  /** All failures with weaknesses, examples among them. */
  List<WeaknessLabel> allWeaknesses() {
    List<WeaknessLabel> all = new ArrayList<>(withWeaknesses());
    all.addAll(examples());
    return all;
  }

  /** All failures. */
  List<LabelledFailure> all() {
    List<LabelledFailure> all = new ArrayList<>(labelled());
    all.addAll(annotated());
    return all;
  }
}
