package dev.weakspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weakspot.config.VocabularyReader;
import dev.weakspot.document.SourceLines;
import dev.weakspot.failure.Analysis;
import dev.weakspot.failure.CodeExample;
import dev.weakspot.failure.DocumentKind;
import dev.weakspot.failure.Evidence;
import dev.weakspot.failure.Failure;
import dev.weakspot.failure.Impact;
import dev.weakspot.failure.Severity;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What must hold on real documents; skipped where there are none. */
final class ParserCorpusTest {

  private static final AnalysisParser PARSER = AnalysisParser.of(VocabularyReader.shipped());

  @Test
  void quotesEachTextWordForWordAtItsLine() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (Path path : RealCorpus.documents("corpus")) {
      SourceLines source = SourceLines.of(RealCorpus.text(path));
      Analysis analysis = PARSER.parse(source.text());
      evidences(analysis)
          .filter(each -> !stands(each, source))
          .forEach(each -> wrong.add(path + " line " + each.line() + ": " + each.text()));
      for (Failure failure : analysis.failures()) {
        String line = source.line(failure.lines().first());
        if (!line.contains(failure.title()) && !source.text().contains(failure.title())) {
          wrong.add(path + " title " + failure.title());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static boolean stands(Evidence evidence, SourceLines source) {
    int start = source.start(evidence.line());
    int found = source.text().indexOf(evidence.text(), start);
    return found >= 0 && found <= source.end(evidence.line());
  }

  private static Stream<Evidence> evidences(Analysis analysis) {
    List<Evidence> all = new ArrayList<>(analysis.knowledgeGaps());
    analysis.trainingValue().ifPresent(all::add);
    analysis.deploymentStatus().ifPresent(all::add);
    analysis.overallAssessment().ifPresent(all::add);
    all.addAll(analysis.unknownLabels());
    for (Failure failure : analysis.failures()) {
      failure.issue().ifPresent(all::add);
      failure.rootCause().ifPresent(all::add);
      failure.fix().ifPresent(all::add);
      failure.trainingValue().ifPresent(all::add);
      failure.impacts().stream().map(Impact::evidence).forEach(all::add);
      for (CodeExample code : failure.codeExamples()) {
        all.add(new Evidence(code.line(), code.text()));
      }
    }
    return all.stream();
  }

  @Test
  void findsAFailureInNearlyAllAnalyses() throws IOException {
    int analyses = 0;
    int told = 0;
    for (Path path : RealCorpus.documents("corpus")) {
      Analysis analysis = PARSER.parse(RealCorpus.text(path));
      boolean silent =
          analysis.kind() == DocumentKind.CLEAN || analysis.kind() == DocumentKind.PLACEHOLDER;
      analyses += silent ? 0 : 1;
      told += analysis.failures().isEmpty() ? 0 : 1;
    }

    assertThat((double) told / analyses).isGreaterThan(0.97);
  }

  @Test
  void findsTheAnnotatedFailuresAtTheirLines() throws IOException {
    int annotated = 0;
    int found = 0;
    int hit = 0;
    int severities = 0;
    for (JsonNode document : RealCorpus.annotations()) {
      Path path = RealCorpus.require("corpus").resolve(document.get("doc").asText());
      Map<Integer, Failure> parsed = new HashMap<>();
      List<Failure> failures = PARSER.parse(RealCorpus.text(path)).failures();
      failures.forEach(failure -> parsed.put(failure.lines().first(), failure));
      found += failures.size();
      for (JsonNode failure : document.get("failures")) {
        annotated++;
        Failure same = parsed.get(failure.get("line").asInt());
        hit += same == null ? 0 : 1;
        boolean rated =
            same != null && same.severity().id().equals(failure.get("severity").asText());
        severities += rated ? 1 : 0;
      }
    }

    assertThat((double) hit / annotated).as("recall").isGreaterThan(0.96);
    assertThat((double) hit / found).as("precision").isGreaterThan(0.96);
    assertThat((double) severities / hit).as("severities").isGreaterThan(0.98);
  }

  @Test
  void readsTheSeedsCompletely() throws IOException {
    Set<List<Integer>> shapes = new HashSet<>();
    int contradicted = 0;
    for (Path path : RealCorpus.documents("seeds")) {
      Analysis analysis = PARSER.parse(RealCorpus.text(path));
      shapes.add(List.of(analysis.failures().size(), analysis.knowledgeGaps().size()));
      contradicted +=
          analysis.problems().stream()
                  .map(Problem::code)
                  .anyMatch(ProblemCode.COUNT_MISMATCH::equals)
              ? 1
              : 0;
      assertThat(analysis.failures())
          .allSatisfy(
              failure -> {
                assertThat(failure.severity()).isNotEqualTo(Severity.UNSTATED);
                assertThat(failure.rootCause()).isPresent();
                assertThat(failure.fix()).isPresent();
              });
    }

    assertThat(shapes)
        .containsExactlyInAnyOrder(
            List.of(1, 1), List.of(4, 4), List.of(3, 3), List.of(13, 3), List.of(10, 3));
    assertThat(contradicted).isEqualTo(2);
  }
}
