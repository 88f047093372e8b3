package dev.weakspot.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import dev.weakspot.document.AnalysisDocument;
import dev.weakspot.document.SourceLines;

/**
 * Reads markdown text into our document model, block by block; inline markup stays in the text.
 *
 * <pre>{@code
 * AnalysisDocument document = MarkdownReader.within(MarkdownLimits.defaults()).read(text);
 * }</pre>
 *
 * <p>Thread-safe, not serialisable, cheap to build once per partition.
 */
public final class MarkdownReader {

  private final Parser parser;
  private final MarkdownLimits limits;

  private MarkdownReader(Parser parser, MarkdownLimits limits) {
    this.parser = parser;
    this.limits = limits;
  }

  /** A reader that gives up beyond {@code limits}. */
  public static MarkdownReader within(MarkdownLimits limits) {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
    Parser parser = Parser.builder(options).customInlineParserFactory(new BlockOnly()).build();
    return new MarkdownReader(parser, limits);
  }

  /**
   * Reads {@code text}.
   *
   * @throws MarkdownLimitException when the document costs more than the limits allow
   */
  public AnalysisDocument read(String text) throws MarkdownLimitException {
    if (text.length() > limits.characters()) {
      throw new MarkdownLimitException(
          "%d characters, more than the limit of %d".formatted(text.length(), limits.characters()));
    }
    SourceLines source = SourceLines.of(text);
    Skeleton skeleton = Skeleton.of(source, limits.nesting());
    try {
      Node root = parser.parse(BasedSequence.of(counted(skeleton.text(), text.length())));
      BlockTree tree = new BlockTree(source, skeleton::lineAt, limits.nesting());
      return new AnalysisDocument(source, tree.childrenOf(root));
    } catch (CountedText.Exhausted exhausted) {
      throw new MarkdownLimitException(
          "more than %d steps a character".formatted(limits.stepsPerCharacter()), exhausted);
    } catch (StackOverflowError overflow) {
      throw new MarkdownLimitException("blocks nest too deep for the parser", overflow);
    }
  }

  private CharSequence counted(String skeleton, int characters) {
    long steps = (characters + 1000L) * limits.stepsPerCharacter();
    return new CountedText(skeleton, steps);
  }
}
