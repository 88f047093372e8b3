package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.Failure;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.taxonomy.TaxonomyReader;
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
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * Compares the weaknesses found with groups that people made, by B-cubed precision and recall. The
 * classifier and the profiles learn from documents without groups only, and the catalogue was
 * written from titles of such documents. What a failure must reach was chosen by these scores, so
 * the groups are halved by the digests of their names: the choice by one half is scored on the
 * other.
 */
@Tag("long")
final class GroupingOfAnnotatedCorpusTest {

  private static final Taxonomy TAXONOMY = TaxonomyReader.shipped();

  @Test
  void agreesWithTheGroupsThatPeopleMade(TestReporter reporter) throws IOException {
    Path root = corpus();
    Map<String, String> groups = groups(root.resolve("gold/patterns.tsv"));
    Map<String, String> found = found(root, groups.keySet());

    Score all = score(groups, found, group -> true);
    Score odd = score(groups, found, GroupingOfAnnotatedCorpusTest::isOdd);
    Score even = score(groups, found, group -> !isOdd(group));
    reporter.publishEntry("all", all.toString());
    reporter.publishEntry("odd half", odd.toString());
    reporter.publishEntry("even half", even.toString());
    assertThat(all.precision()).isGreaterThan(0.72);
    assertThat(all.f1()).isGreaterThan(0.65);
    assertThat(List.of(odd, even))
        .allSatisfy(half -> assertThat(half.precision()).isGreaterThan(0.75))
        .allSatisfy(half -> assertThat(half.f1()).isGreaterThan(0.68));
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

  private static Map<String, String> found(Path root, Collection<String> places)
      throws IOException {
    List<LabelledFailure> labels =
        LabelFile.read(Files.readAllLines(root.resolve("gold/categories.tsv")), TAXONOMY);
    LinearModel classifier = ClassifierTrainer.train(labels);
    Catalogue catalogue = CatalogueReader.shipped(TAXONOMY);
    WeaknessProfiles profiles =
        ProfileTrainer.learn(textsWithoutGroups(root, places), classifier, catalogue);
    WeaknessModel model = new WeaknessModel(classifier, catalogue, profiles, Corrections.none());
    Map<String, Map<Integer, String>> documents = new HashMap<>();
    Map<String, String> found = new HashMap<>();
    for (String place : places) {
      int mark = place.lastIndexOf("#L");
      String path = place.substring(0, mark);
      if (!documents.containsKey(path)) {
        documents.put(path, judged(read(root.resolve("corpus").resolve(path)), model));
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

  /** The failures of documents that the groups do not name. */
  private static List<FailureText> textsWithoutGroups(Path root, Collection<String> places)
      throws IOException {
    Set<Path> grouped =
        places.stream()
            .map(
                place -> root.resolve("corpus").resolve(place.substring(0, place.lastIndexOf('#'))))
            .collect(Collectors.toSet());
    AnalysisParser parser = AnalysisParser.of(VocabularyReader.shipped());
    List<FailureText> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(root.resolve("corpus"))) {
      List<Path> documents =
          files.filter(file -> file.toString().endsWith(".md") && !grouped.contains(file)).toList();
      for (Path document : documents) {
        String text = read(document);
        List<String> lines = text.lines().toList();
        parser.parse(text).failures().forEach(each -> texts.add(FailureText.of(each, lines)));
      }
    }
    return texts;
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
