package dev.weakspot.markdown;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.weakspot.document.AnalysisDocument;
import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;

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

  private final Shapes shapes;
  private final MarkdownLimits limits;

  private MarkdownReader(Shapes shapes, MarkdownLimits limits) {
    this.shapes = shapes;
    this.limits = limits;
  }

  /** A reader that gives up beyond {@code limits}. */
  public static MarkdownReader within(MarkdownLimits limits) {
    MutableDataSet options = new MutableDataSet();
    options.set(Parser.REFERENCE_PARAGRAPH_PRE_PROCESSOR, false);
    Parser parser = Parser.builder(options).customInlineParserFactory(new BlockOnly()).build();
    return new MarkdownReader(new Shapes(parser, limits.nesting()), limits);
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
      return new AnalysisDocument(source, blocks(source, skeleton));
    } catch (CountedText.Exhausted exhausted) {
      throw new MarkdownLimitException(
          "more than %d steps a character".formatted(limits.stepsPerCharacter()), exhausted);
    } catch (StackOverflowError overflow) {
      throw new MarkdownLimitException("blocks nest too deep for the parser", overflow);
    }
  }

  private List<Block> blocks(SourceLines source, Skeleton skeleton) {
    long steps = (source.text().length() + 1000L) * limits.stepsPerCharacter();
    List<Block> blocks = new ArrayList<>();
    int end;
    for (int from = 0; from < skeleton.count(); from = end) {
      int first = from;
      end = skeleton.endOfChunk(from);
      Shapes.Parsed chunk = shapes.of(skeleton.text(from, end), steps);
      steps -= chunk.steps();
      BlockTree tree = new BlockTree(source, line -> skeleton.sourceLine(first + line));
      blocks.addAll(tree.of(chunk.shapes()));
    }
    return blocks;
  }
}
