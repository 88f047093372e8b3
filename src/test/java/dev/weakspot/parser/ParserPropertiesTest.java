package dev.weakspot.parser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.Analysis;
import dev.weakspot.markdown.MarkdownLimits;
import dev.weakspot.problem.ProblemCode;
import java.time.Duration;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What holds of every document, tried on generated ones. The cases of a build are always the same;
 * {@code -Dweakspot.property.tries=20000} tries that many for each property.
 */
final class ParserPropertiesTest {

  private static final String SEED = "20261122";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final AnalysisParser parser = AnalysisParser.of(VocabularyReader.shipped());

  @Property(seed = SEED)
  void findsEveryTextWordForWordOnItsLine(@ForAll("documents") String document) {
    assertThat(AnalysisFaults.in(document, parsed(parser, document))).isEmpty();
  }

  @Property(seed = SEED)
  void findsEveryTextOnItsLineWhateverEndsTheLines(@ForAll("mixed") String document) {
    assertThat(AnalysisFaults.in(document, parsed(parser, document))).isEmpty();
  }

  @Property(seed = SEED)
  void endsWellOnAnyText(@ForAll("texts") String text) {
    assertThat(AnalysisFaults.in(text, parsed(parser, text))).isEmpty();
  }

  @Property(seed = SEED)
  void readsTheSameWithWindowsLineEnds(@ForAll("documents") String document) {
    String windows = parsed(parser, document.replace("\n", "\r\n")).toString();
    assertThat(windows.replace("\r\n", "\n")).isEqualTo(parsed(parser, document).toString());
  }

  @Property(seed = SEED)
  void givesUpOrReadsWithinNarrowLimits(@ForAll("documents") String document) {
    AnalysisParser narrow =
        AnalysisParser.within(new MarkdownLimits(600, 1, 3), VocabularyReader.shipped());
    Analysis analysis = parsed(narrow, document);
    boolean givenUp =
        analysis.problems().stream().anyMatch(each -> each.code() == ProblemCode.PARSE_LIMIT);
    assertThat(givenUp || document.length() <= 600).isTrue();
    assertThat(AnalysisFaults.in(document, analysis)).isEmpty();
  }

  @Provide
  Arbitrary<String> documents() {
    return GeneratedDocuments.documents();
  }

  @Provide
  Arbitrary<String> mixed() {
    return GeneratedDocuments.documents().flatMap(GeneratedDocuments::withMixedLineEnds);
  }

  @Provide
  Arbitrary<String> texts() {
    return GeneratedDocuments.texts();
  }

  private static Analysis parsed(AnalysisParser parser, String text) {
    return assertTimeoutPreemptively(PATIENCE, () -> parser.parse(text));
  }
}
