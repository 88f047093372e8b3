package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.Failure;
import dev.weakspot.parser.AnalysisParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Compares the weaknesses found with groups that people made, by B-cubed precision and recall. The
 * model of weaknesses has learnt from documents without groups only, which the test makes sure of;
 * the catalogue was written from titles of such documents, and what a failure must reach was chosen
 * by cross-validation on the labels. The groups are also scored in two halves, by the digests of
 * their names.
 */
@Tag("long")
final class GroupingOfAnnotatedCorpusTest {

  @Test
  void agreesWithTheGroupsThatPeopleMade(TestReporter reporter) throws IOException {
    Path root = corpus();
    Map<String, String> groups = groups(root.resolve("gold/patterns.tsv"));
    Map<String, String> found = found(root.resolve("corpus"), groups.keySet());

    Score all = score(groups, found, group -> true);
    Score odd = score(groups, found, GroupingOfAnnotatedCorpusTest::isOdd);
    Score even = score(groups, found, group -> !isOdd(group));
    reporter.publishEntry("all", all.toString());
    reporter.publishEntry("odd half", odd.toString());
    reporter.publishEntry("even half", even.toString());
    assertThat(List.of(all, odd, even))
        .allSatisfy(score -> assertThat(score.precision()).isGreaterThan(0.75))
        .allSatisfy(score -> assertThat(score.f1()).isGreaterThan(0.70));
  }

  @Test
  void comparesOnDocumentsThatTheModelHasNotLearntFrom() throws IOException {
    Set<String> grouped =
        groups(corpus().resolve("gold/patterns.tsv")).keySet().stream()
            .map(GroupingOfAnnotatedCorpusTest::documentOf)
            .collect(Collectors.toSet());
    List<String> labels = Files.readAllLines(Path.of("src/main/training/weaknesses.tsv"));

    assertThat(LabelFile.weaknesses(labels))
        .extracting(WeaknessLabel::document)
        .doesNotContainAnyElementsOf(grouped);
  }

  private static String documentOf(String place) {
    return place.substring(0, place.lastIndexOf("#L"));
  }

  private static boolean isOdd(String group) {
    try {
      byte[] digest =
          MessageDigest.getInstance("MD5").digest(group.getBytes(StandardCharsets.UTF_8));
      return (digest[digest.length - 1] & 1) == 1;
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Path corpus() {
    String named = System.getenv("WEAKSPOT_CORPUS");
    Path root = Path.of(named == null ? "../shared" : named);
    assumeTrue(
        Files.isDirectory(root.resolve("gold")),
        "WEAKSPOT_CORPUS names no folder with corpus and gold");
    return root;
  }

  private static Map<String, String> groups(Path file) throws IOException {
    Map<String, String> groups = new TreeMap<>();
    for (String line : Files.readAllLines(file)) {
      String[] columns = line.split("\t", -1);
      if (!columns[1].equals("unclear")) {
        groups.put(columns[0], columns[1]);
      }
    }
    return groups;
  }

  private static Map<String, String> found(Path corpus, Collection<String> places)
      throws IOException {
    WeaknessModel model = WeaknessModel.load();
    Map<String, Map<Integer, String>> documents = new HashMap<>();
    Map<String, String> found = new HashMap<>();
    for (String place : places) {
      int mark = place.lastIndexOf("#L");
      String path = documentOf(place);
      if (!documents.containsKey(path)) {
        documents.put(path, judged(read(corpus.resolve(path)), model));
      }
      int line = Integer.parseInt(place.substring(mark + 2));
      Map<Integer, String> document = documents.get(path);
      Optional<String> weakness =
          List.of(line, line - 1, line + 1).stream()
              .filter(document::containsKey)
              .map(document::get)
              .findFirst();
      found.put(place, weakness.orElse("alone " + place));
    }
    return found;
  }

  private static String read(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  private static Map<Integer, String> judged(String text, WeaknessModel model) {
    AnalysisParser parser = AnalysisParser.of(VocabularyReader.shipped());
    List<String> lines = text.lines().toList();
    Map<Integer, String> judged = new HashMap<>();
    for (Failure failure : parser.parse(text).failures()) {
      String weakness = model.judge("f", FailureText.of(failure, lines)).assignment().weaknessId();
      judged.put(failure.lines().first(), weakness);
    }
    return judged;
  }

  private static Score score(
      Map<String, String> groups, Map<String, String> found, Predicate<String> counted) {
    List<String> places = new ArrayList<>();
    groups.forEach(
        (place, group) -> {
          if (counted.test(group)) {
            places.add(place);
          }
        });
    double precision = 0;
    double recall = 0;
    for (String place : places) {
      long together = 0;
      long sameGroup = 0;
      long sameFound = 0;
      for (String other : places) {
        boolean group = groups.get(place).equals(groups.get(other));
        boolean weakness = found.get(place).equals(found.get(other));
        together += group && weakness ? 1 : 0;
        sameGroup += group ? 1 : 0;
        sameFound += weakness ? 1 : 0;
      }
      precision += (double) together / sameFound;
      recall += (double) together / sameGroup;
    }
    return new Score(precision / places.size(), recall / places.size());
  }

  private record Score(double precision, double recall) {

    double f1() {
      return 2 * precision * recall / (precision + recall);
    }

    @Override
    public String toString() {
      return "precision %.3f, recall %.3f, F1 %.3f".formatted(precision, recall, f1());
    }
  }
}
