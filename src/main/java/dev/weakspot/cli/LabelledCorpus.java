package dev.weakspot.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.Failure;
import dev.weakspot.network.WordVectors;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.weakness.FailureText;
import dev.weakspot.weakness.LabelFile;
import dev.weakspot.weakness.LabelledFailure;
import dev.weakspot.weakness.WeaknessLabel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Labelled failures with the words that their documents have for them, as the parser finds them;
 * where it finds none within a line of the label, with the label's own words; where it has none,
 * with what stands between the label's line and the next heading.
 */
final class LabelledCorpus {

  private final Optional<Path> corpus;
  private final Taxonomy taxonomy;
  private final AnalysisParser parser = AnalysisParser.of(VocabularyReader.shipped());
  private final Map<String, Parsed> documents = new HashMap<>();

  LabelledCorpus(Optional<Path> corpus, Taxonomy taxonomy) {
    this.corpus = corpus;
    this.taxonomy = taxonomy;
  }

  /** The failures of a tab-separated file of labels. */
  List<LabelledFailure> labels(Path file) {
    return LabelFile.categories(lines(file), taxonomy).stream().map(this::withOwnWords).toList();
  }

  /** The failures of annotated documents, one JSON object a line. */
  List<LabelledFailure> documents(Path file) {
    ObjectMapper mapper = new ObjectMapper();
    List<LabelledFailure> failures = new ArrayList<>();
    try {
      for (String line : lines(file)) {
        JsonNode document = mapper.readTree(line);
        for (JsonNode failure : document.path("failures")) {
          failures.add(withOwnWords(annotated(document.path("doc").asText(), failure)));
        }
      }
    } catch (IOException broken) {
      throw UserFacingException.input(
          "Cannot read " + file + ": " + broken.getMessage(), "It has a JSON object a line.");
    }
    return failures;
  }

  /** The failures of a tab-separated file of weaknesses. */
  List<WeaknessLabel> weaknesses(Path file) {
    return LabelFile.weaknesses(lines(file)).stream()
        .map(
            label ->
                label.withText(
                    documents
                        .computeIfAbsent(label.document(), this::parsed)
                        .wordsAt(label.line(), label.text())))
        .toList();
  }

  /** The failures of a tab-separated file of examples. */
  List<WeaknessLabel> examples(Path file) {
    return LabelFile.examples(lines(file));
  }

  /** The words of a file and their points. */
  static WordVectors wordVectors(Path file) {
    try {
      return WordVectors.read(lines(file));
    } catch (IllegalArgumentException broken) {
      throw UserFacingException.input(
          "Cannot read " + file + ": " + broken.getMessage() + ".",
          "A line has a word, a tab and its coordinates in Base64.",
          broken);
    }
  }

  private static LabelledFailure annotated(String document, JsonNode failure) {
    return new LabelledFailure(
        document,
        failure.path("line").asInt(),
        FailureText.ofTitle(failure.path("title").asText()),
        failure.path("primary").asText(),
        Optional.ofNullable(failure.path("secondary").textValue()));
  }

  private LabelledFailure withOwnWords(LabelledFailure label) {
    Parsed document = documents.computeIfAbsent(label.document(), this::parsed);
    return new LabelledFailure(
        label.document(),
        label.line(),
        document.wordsAt(label.line(), label.text()),
        label.primary(),
        label.secondary());
  }

  private Parsed parsed(String document) {
    Optional<Path> file = corpus.map(root -> root.resolve(document)).filter(Files::isRegularFile);
    if (file.isEmpty()) {
      return new Parsed(List.of(), Map.of());
    }
    String text = read(file.get());
    List<String> lines = text.lines().toList();
    Map<Integer, FailureText> found = new HashMap<>();
    for (Failure failure : parser.parse(text).failures()) {
      found.put(failure.lines().first(), FailureText.of(failure, lines));
    }
    return new Parsed(lines, found);
  }

  private record Parsed(List<String> lines, Map<Integer, FailureText> failures) {

    FailureText wordsAt(int labelled, FailureText text) {
      for (int line : new int[] {labelled, labelled - 1, labelled + 1}) {
        if (failures.containsKey(line)) {
          return failures.get(line);
        }
      }
      if (!text.body().isEmpty() || labelled > lines.size()) {
        return text;
      }
      int end = labelled;
      while (end < lines.size() && !lines.get(end).startsWith("#")) {
        end++;
      }
      return FailureText.of(text.title(), lines.subList(labelled - 1, end));
    }
  }

  private static List<String> lines(Path file) {
    return read(file).lines().toList();
  }

  private static String read(Path file) {
    try {
      return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    } catch (IOException broken) {
      throw UserFacingException.input(
          "Cannot read " + file + ": " + broken.getMessage(),
          "Check path and permissions.",
          broken);
    }
  }
}
