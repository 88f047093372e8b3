package dev.weakspot.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.Analysis;
import dev.weakspot.markdown.MarkdownLimits;
import dev.weakspot.problem.ProblemCode;
import java.time.Duration;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Any input ends well: with rows whose texts stand where they say, or with a problem that names the
 * limit. The time-outs are many times what an idle core needs; they tell an end from no end.
 */
final class PathologicalInputsTest {

  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration LONG_PATIENCE = Duration.ofMinutes(5);
  private static final int MEGABYTE = 1 << 20;

  private static final AnalysisParser PARSER = AnalysisParser.of(VocabularyReader.shipped());

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("small")
  void endsWell(String kind, int size) {
    endsWell(PathologicalInputs.all().get(kind).apply(size), PATIENCE);
  }

  @Tag("long")
  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("large")
  void endsWellAtFullSize(String kind, int size) {
    endsWell(PathologicalInputs.all().get(kind).apply(size), LONG_PATIENCE);
  }

  static Stream<Arguments> small() {
    return kindsTimes(100, 1_000, 5_000);
  }

  static Stream<Arguments> large() {
    return kindsTimes(10_000, 20_000, 50_000);
  }

  private static Stream<Arguments> kindsTimes(int... sizes) {
    return PathologicalInputs.all().keySet().stream()
        .flatMap(kind -> IntStream.of(sizes).mapToObj(size -> Arguments.of(kind, size)));
  }

  /** Each nests one thing in another, a hundred to a hundred thousand deep. */
  @ParameterizedTest
  @CsvSource({
    "nested quotes",
    "nested lists on one line",
    "nested numbered lists on one line",
    "nested quotes and lists",
    "nested strong emphasis",
    "nested brackets",
    "nested tags",
    "nested tags on lines"
  })
  void endsWellHoweverDeepItNests(String kind) {
    for (int depth : new int[] {100, 1_000, 10_000, 100_000}) {
      endsWell(PathologicalInputs.all().get(kind).apply(depth), PATIENCE);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1_000})
  void endsWellOnStairsOfLists(int depth) {
    Analysis analysis = endsWell(PathologicalInputs.staircase(depth), PATIENCE);
    assertThat(analysis.problems()).extracting("code").doesNotContain(ProblemCode.PARSE_LIMIT);
  }

  @ParameterizedTest
  @ValueSource(ints = {10, 100, 1_000})
  void endsWellOnFencesOfWhichNoneCloses(int fences) {
    endsWell(PathologicalInputs.shrinkingFences(fences), PATIENCE);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 1_000, 10_000})
  void endsWellOnWideTables(int columns) {
    endsWell(PathologicalInputs.wideTable(columns), PATIENCE);
  }

  @Test
  void endsWellOnRunsOfBackticks() {
    for (int longest : new int[] {10, 100, 1_500}) {
      endsWell(PathologicalInputs.backticks(longest), PATIENCE);
    }
  }

  /** On this one the markdown library, left to itself, never ends. */
  @Test
  void endsWellOnAReferenceThatNeverClosed() {
    Analysis analysis = endsWell("[a][" + "\\".repeat(60) + "\"", PATIENCE);
    assertThat(analysis.problems()).isEmpty();
  }

  @Test
  void readsADocumentWrappedWholeInAFence() {
    String document = "```markdown\n" + PathologicalInputs.failing(3) + "```\n";
    assertThat(endsWell(document, PATIENCE).failures()).hasSize(3);
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void readsFailuresWhateverEndsTheLines(String end) {
    String document = "\uFEFF" + PathologicalInputs.failing(3).replace("\n", end);
    assertThat(endsWell(document, PATIENCE).failures()).hasSize(3);
  }

  @Test
  void givesUpOnADocumentBeyondTheLimitOfCharacters() {
    Analysis analysis = endsWell("a line of it\n".repeat(20 * MEGABYTE / 13), PATIENCE);
    assertThat(analysis.failures()).isEmpty();
    assertThat(analysis.problems()).extracting("code").containsExactly(ProblemCode.PARSE_LIMIT);
    assertThat(analysis.problems().get(0).message()).contains("more than the limit of 8388608");
  }

  @Test
  void givesUpOnADocumentThatCostsTooManySteps() {
    AnalysisParser narrow =
        AnalysisParser.within(new MarkdownLimits(MEGABYTE, 1, 60), VocabularyReader.shipped());
    Analysis analysis = narrow.parse("1. a\n\n".repeat(10_000));
    assertThat(analysis.problems()).extracting("code").containsExactly(ProblemCode.PARSE_LIMIT);
    assertThat(analysis.problems().get(0).message()).contains("more than 1 steps a character");
  }

  @Test
  void givesUpOnADocumentThatCostsTooManyComparisons() {
    Analysis analysis = endsWell(PathologicalInputs.retold(5_000), PATIENCE);
    assertThat(analysis.problems()).extracting("code").containsExactly(ProblemCode.PARSE_LIMIT);
    assertThat(analysis.problems().get(0).message()).contains("more than 100 comparisons");
  }

  @ParameterizedTest
  @ValueSource(strings = {"_", "*", "- ", "* "})
  void readsFailuresBehindALongRule(String mark) {
    String document = mark.repeat(20_000) + "\n\n" + PathologicalInputs.failing(3);
    assertThat(endsWell(document, PATIENCE).failures()).hasSize(3);
  }

  @Test
  void readsTwentyMegabytesWhereTheLimitAllows() {
    readsWhole(20 * MEGABYTE, PATIENCE);
  }

  @Test
  @Tag("long")
  void readsAHundredMegabytesWhereTheLimitAllows() {
    readsWhole(100 * MEGABYTE, LONG_PATIENCE);
  }

  /** A document of this size: some failures, then prose without an end. */
  private static void readsWhole(int characters, Duration patience) {
    String prose = "It went on like this, a paragraph of two lines\nafter another.\n\n";
    String document =
        PathologicalInputs.failing(100)
            + "## Appendix\n\n"
            + prose.repeat(characters / prose.length());
    AnalysisParser generous =
        AnalysisParser.within(
            new MarkdownLimits(128 * MEGABYTE, 1000, 60), VocabularyReader.shipped());
    Analysis analysis = assertTimeoutPreemptively(patience, () -> generous.parse(document));
    assertThat(analysis.failures()).hasSize(100);
    assertThat(AnalysisFaults.in(document, analysis)).isEmpty();
  }

  private static Analysis endsWell(String text, Duration patience) {
    Analysis analysis = assertTimeoutPreemptively(patience, () -> PARSER.parse(text));
    assertThat(AnalysisFaults.in(text, analysis)).isEmpty();
    return analysis;
  }
}
