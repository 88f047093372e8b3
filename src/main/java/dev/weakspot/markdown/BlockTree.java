package dev.weakspot.markdown;

import dev.weakspot.document.Block;
import dev.weakspot.document.LineRange;
import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Turns shapes into the blocks of a document. */
final class BlockTree {

  /** Longest line that counts as a heading for being underlined with dashes. */
  private static final int LONGEST_UNDERLINED_HEADING = 70;

  private final SourceLines source;
  private final TableScan tables;
  private final IntUnaryOperator lineOf;

  /**
   * @param source the document
   * @param lineOf the document's line for a line of the shapes
   */
  BlockTree(SourceLines source, IntUnaryOperator lineOf) {
    this.source = source;
    this.tables = new TableScan(source);
    this.lineOf = lineOf;
  }

  List<Block> of(List<Shape> shapes) {
    List<Block> blocks = new ArrayList<>(shapes.size());
    for (Shape shape : shapes) {
      add(shape, linesOf(shape), blocks);
    }
    return blocks;
  }

  private void add(Shape shape, LineRange lines, List<Block> blocks) {
    switch (shape.kind()) {
      case HEADING -> blocks.add(new Block.Heading(lines, shape.level()));
      case UNDERLINED_HEADING -> addUnderlined(shape, lines, blocks);
      case FENCED_CODE ->
          blocks.add(new Block.CodeBlock(lines, shape.info(), true, shape.closed()));
      case INDENTED_CODE -> blocks.add(new Block.CodeBlock(lines, "", false, true));
      case BULLETS -> blocks.add(new Block.BulletList(lines, of(shape.children())));
      case NUMBERS -> blocks.add(new Block.OrderedList(lines, of(shape.children())));
      case ITEM -> blocks.add(new Block.ListItem(lines, of(shape.children())));
      case QUOTE -> blocks.add(new Block.Quote(lines, of(shape.children())));
      case RULE -> blocks.add(new Block.Rule(lines));
      case HTML -> blocks.add(new Block.HtmlBlock(lines));
      case TEXT -> blocks.addAll(tables.read(lines));
      case TOO_DEEP -> blocks.add(new Block.Paragraph(lines));
    }
  }

  /**
   * Writers put a rule right under a paragraph more often than they underline a heading: only a
   * short single line counts as one.
   */
  private void addUnderlined(Shape heading, LineRange lines, List<Block> blocks) {
    String text = source.line(lines.first()).strip();
    boolean plain =
        lines.last() - lines.first() == 1
            && text.length() <= LONGEST_UNDERLINED_HEADING
            && text.indexOf(':') < 0
            && !text.endsWith(".")
            && !text.endsWith("|");
    if (plain) {
      blocks.add(new Block.Heading(lines, heading.level()));
      return;
    }
    if (lines.last() > lines.first()) {
      blocks.addAll(tables.read(new LineRange(lines.first(), lines.last() - 1)));
    }
    blocks.add(new Block.Rule(new LineRange(lines.last(), lines.last())));
  }

  private LineRange linesOf(Shape shape) {
    int first = lineOf.applyAsInt(shape.first());
    int last = Math.min(lineOf.applyAsInt(shape.last()), source.count());
    while (last > first && source.isBlank(last)) {
      last--;
    }
    return new LineRange(Math.min(first, last), last);
  }
}
