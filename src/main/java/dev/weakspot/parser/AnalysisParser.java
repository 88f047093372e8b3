package dev.weakspot.parser;

import dev.weakspot.failure.Analysis;
import dev.weakspot.failure.DeclaredCounts;
import dev.weakspot.failure.Dialect;
import dev.weakspot.failure.DocumentKind;
import dev.weakspot.failure.ExtractionLimitException;
import dev.weakspot.failure.FailureExtractor;
import dev.weakspot.failure.Vocabulary;
import dev.weakspot.markdown.MarkdownLimitException;
import dev.weakspot.markdown.MarkdownLimits;
import dev.weakspot.markdown.MarkdownReader;
import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import java.util.List;
import java.util.Optional;

/**
 * Reads a failure analysis from its text.
 *
 * <pre>{@code
 * AnalysisParser parser = AnalysisParser.of(VocabularyReader.shipped());
 * Analysis analysis = parser.parse(text);
 * }</pre>
 *
 * <p>No document makes it throw: a text that exceeds the limits gives an analysis without failures
 * and a {@link ProblemCode#PARSE_LIMIT} problem. Thread-safe, not serialisable, cheap to build once
 * per partition.
 */
public final class AnalysisParser {

  /** Changes whenever the same text may give another analysis. */
  public static final String VERSION = "6";

  private final MarkdownReader markdown;
  private final FailureExtractor extractor;

  private AnalysisParser(MarkdownReader markdown, FailureExtractor extractor) {
    this.markdown = markdown;
    this.extractor = extractor;
  }

  /** A parser with {@code vocabulary} and the default limits. */
  public static AnalysisParser of(Vocabulary vocabulary) {
    return within(MarkdownLimits.defaults(), vocabulary);
  }

  /** A parser with {@code vocabulary} that gives up on a document beyond {@code limits}. */
  public static AnalysisParser within(MarkdownLimits limits, Vocabulary vocabulary) {
    return new AnalysisParser(MarkdownReader.within(limits), new FailureExtractor(vocabulary));
  }

  /** What {@code text} tells. */
  public Analysis parse(String text) {
    try {
      return extractor.extract(markdown.read(text));
    } catch (MarkdownLimitException | ExtractionLimitException limit) {
      return givenUp(limit.getMessage());
    } catch (StackOverflowError overflow) {
      return givenUp("the text nests too deep");
    }
  }

  private static Analysis givenUp(String why) {
    return new Analysis(
        DocumentKind.OTHER,
        "",
        new Dialect("unparsed", ""),
        List.of(),
        List.of(),
        DeclaredCounts.none(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        List.of(),
        List.of(),
        List.of(Problem.ofDocument(ProblemCode.PARSE_LIMIT, why)));
  }
}
