package dev.weakspot.markdown;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlockBase;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.util.ast.Node;
import dev.weakspot.document.Block;
import dev.weakspot.document.LineRange;
import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;

/** Turns the parser's nodes into our blocks. */
final class BlockTree {

  /** Longest line that counts as a heading for being underlined with dashes. */
  private static final int LONGEST_UNDERLINED_HEADING = 70;

  private final SourceLines source;
  private final IntUnaryOperator lineAt;
  private final TableScan tables;
  private final int nesting;

  /**
   * @param source the document
   * @param lineAt the document's line for an offset into the text that was parsed
   * @param nesting how deep to look
   */
  BlockTree(SourceLines source, IntUnaryOperator lineAt, int nesting) {
    this.source = source;
    this.lineAt = lineAt;
    this.tables = new TableScan(source);
    this.nesting = nesting;
  }

  List<Block> childrenOf(Node parent) {
    return childrenOf(parent, 0);
  }

  private List<Block> childrenOf(Node parent, int depth) {
    List<Block> blocks = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      LineRange lines = linesOf(node);
      if (depth > nesting) {
        blocks.add(new Block.Paragraph(lines));
      } else {
        add(node, lines, depth, blocks);
      }
    }
    return blocks;
  }

  private void add(Node node, LineRange lines, int depth, List<Block> blocks) {
    if (node instanceof Heading heading) {
      blocks.addAll(heading(heading, lines));
    } else if (node instanceof FencedCodeBlock code) {
      blocks.add(
          new Block.CodeBlock(lines, info(code), true, code.getClosingMarker().isNotEmpty()));
    } else if (node instanceof IndentedCodeBlock) {
      blocks.add(new Block.CodeBlock(lines, "", false, true));
    } else if (node instanceof BulletList) {
      blocks.add(new Block.BulletList(lines, childrenOf(node, depth + 1)));
    } else if (node instanceof OrderedList) {
      blocks.add(new Block.OrderedList(lines, childrenOf(node, depth + 1)));
    } else if (node instanceof ListItem) {
      blocks.add(new Block.ListItem(lines, childrenOf(node, depth + 1)));
    } else if (node instanceof BlockQuote) {
      blocks.add(new Block.Quote(lines, childrenOf(node, depth + 1)));
    } else if (node instanceof ThematicBreak) {
      blocks.add(new Block.Rule(lines));
    } else if (node instanceof HtmlBlockBase) {
      blocks.add(new Block.HtmlBlock(lines));
    } else {
      blocks.addAll(tables.read(lines));
    }
  }

  /**
   * Writers put a rule right under a paragraph more often than they underline a heading: only a
   * short single line counts as one.
   */
  private List<Block> heading(Heading heading, LineRange lines) {
    if (heading.isAtxHeading() || heading.getLevel() == 1) {
      return List.of(new Block.Heading(lines, heading.getLevel()));
    }
    String text = source.line(lines.first()).strip();
    boolean plain =
        lines.last() - lines.first() == 1
            && text.length() <= LONGEST_UNDERLINED_HEADING
            && text.indexOf(':') < 0
            && !text.endsWith(".")
            && !text.endsWith("|");
    if (plain) {
      return List.of(new Block.Heading(lines, heading.getLevel()));
    }
    List<Block> blocks = new ArrayList<>();
    if (lines.last() > lines.first()) {
      blocks.addAll(tables.read(new LineRange(lines.first(), lines.last() - 1)));
    }
    blocks.add(new Block.Rule(new LineRange(lines.last(), lines.last())));
    return blocks;
  }

  private static String info(FencedCodeBlock code) {
    return code.getInfo().toString().strip();
  }

  private LineRange linesOf(Node node) {
    int first = lineAt.applyAsInt(node.getStartOffset());
    int last = lineAt.applyAsInt(Math.max(node.getStartOffset(), node.getEndOffset() - 1));
    last = Math.min(last, source.count());
    while (last > first && source.isBlank(last)) {
      last--;
    }
    return new LineRange(Math.min(first, last), last);
  }
}
