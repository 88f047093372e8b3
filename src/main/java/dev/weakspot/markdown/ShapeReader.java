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
import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;

/** Turns the parser's nodes into shapes. */
final class ShapeReader {

  private final SourceLines parsed;
  private final int nesting;

  /**
   * @param parsed the text the nodes' offsets refer to
   * @param nesting how deep to look
   */
  ShapeReader(SourceLines parsed, int nesting) {
    this.parsed = parsed;
    this.nesting = nesting;
  }

  List<Shape> childrenOf(Node parent) {
    return childrenOf(parent, 0);
  }

  private List<Shape> childrenOf(Node parent, int depth) {
    if (depth > nesting + 1) {
      return List.of();
    }
    List<Shape> shapes = new ArrayList<>();
    for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
      shapes.add(shape(node, depth));
    }
    return shapes;
  }

  private Shape shape(Node node, int depth) {
    Shape.Kind kind = depth > nesting ? Shape.Kind.TOO_DEEP : kind(node);
    int first = parsed.lineAt(node.getStartOffset()) - 1;
    int last = parsed.lineAt(Math.max(node.getStartOffset(), node.getEndOffset() - 1)) - 1;
    int level = node instanceof Heading heading ? heading.getLevel() : 0;
    boolean fenced = node instanceof FencedCodeBlock;
    String info = fenced ? ((FencedCodeBlock) node).getInfo().toString().strip() : "";
    boolean closed = !fenced || ((FencedCodeBlock) node).getClosingMarker().isNotEmpty();
    List<Shape> children =
        switch (kind) {
          case BULLETS, NUMBERS, ITEM, QUOTE -> childrenOf(node, depth + 1);
          default -> List.of();
        };
    return new Shape(kind, first, last, level, info, closed, children);
  }

  private static Shape.Kind kind(Node node) {
    if (node instanceof Heading heading) {
      boolean hashes = heading.isAtxHeading() || heading.getLevel() == 1;
      return hashes ? Shape.Kind.HEADING : Shape.Kind.UNDERLINED_HEADING;
    } else if (node instanceof FencedCodeBlock) {
      return Shape.Kind.FENCED_CODE;
    } else if (node instanceof IndentedCodeBlock) {
      return Shape.Kind.INDENTED_CODE;
    } else if (node instanceof BulletList) {
      return Shape.Kind.BULLETS;
    } else if (node instanceof OrderedList) {
      return Shape.Kind.NUMBERS;
    } else if (node instanceof ListItem) {
      return Shape.Kind.ITEM;
    } else if (node instanceof BlockQuote) {
      return Shape.Kind.QUOTE;
    } else if (node instanceof ThematicBreak) {
      return Shape.Kind.RULE;
    } else if (node instanceof HtmlBlockBase) {
      return Shape.Kind.HTML;
    }
    return Shape.Kind.TEXT;
  }
}
