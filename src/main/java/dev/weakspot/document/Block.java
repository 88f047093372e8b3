package dev.weakspot.document;

import java.util.List;

/**
 * A block of a markdown document. Text is not held here: {@link AnalysisDocument} gives the raw
 * text of any line range.
 */
public sealed interface Block {

  /** The lines the block stands on, its markers and fences included. */
  LineRange lines();

  /** The blocks inside, in document order; empty for a leaf. */
  default List<Block> children() {
    return List.of();
  }

  /**
   * A heading, with hashes or underlined.
   *
   * @param level 1 to 6
   */
  record Heading(LineRange lines, int level) implements Block {}

  /** Running text. */
  record Paragraph(LineRange lines) implements Block {}

  /** A list whose items have bullets. */
  record BulletList(LineRange lines, List<Block> children) implements Block {
    public BulletList {
      children = List.copyOf(children);
    }
  }

  /** A list whose items have numbers. */
  record OrderedList(LineRange lines, List<Block> children) implements Block {
    public OrderedList {
      children = List.copyOf(children);
    }
  }

  /** One item of a list. */
  record ListItem(LineRange lines, List<Block> children) implements Block {
    public ListItem {
      children = List.copyOf(children);
    }
  }

  /**
   * Code, fenced or indented.
   *
   * @param info the info string of the fence, trimmed, or empty
   * @param fenced whether the first line is a fence
   * @param closed whether the last line is a fence; true for indented code
   */
  record CodeBlock(LineRange lines, String info, boolean fenced, boolean closed) implements Block {}

  /**
   * A table with pipes.
   *
   * @param header the header row
   * @param rows the rows below the delimiter row
   */
  record Table(LineRange lines, TableRow header, List<TableRow> rows) implements Block {
    public Table {
      rows = List.copyOf(rows);
    }
  }

  /** A block quote. */
  record Quote(LineRange lines, List<Block> children) implements Block {
    public Quote {
      children = List.copyOf(children);
    }
  }

  /** Raw HTML. */
  record HtmlBlock(LineRange lines) implements Block {}

  /** A thematic break. */
  record Rule(LineRange lines) implements Block {}
}
