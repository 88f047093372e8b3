package dev.weakspot.failure;

import dev.weakspot.document.AnalysisDocument;
import dev.weakspot.document.Block;
import dev.weakspot.document.LineRange;
import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;

/** Flattens a document's blocks into passages. */
final class Passages {

  private final SourceLines source;
  private final List<Passage> passages = new ArrayList<>();
  private BrokenList broken = BrokenList.NONE;

  /**
   * A list of the document's own level that code without indentation may have broken: what goes on
   * behind the code deeper than its items still belongs to the last of them.
   *
   * @param indent the column its items start in
   */
  private record BrokenList(int indent) {
    static final BrokenList NONE = new BrokenList(Integer.MAX_VALUE / 2);

    boolean goesOnBelow(int other) {
      return other >= indent + 2;
    }
  }

  private Passages(SourceLines source) {
    this.source = source;
  }

  /** The passages of {@code document}, in order; blank lines give none. */
  static List<Passage> of(AnalysisDocument document) {
    Passages passages = new Passages(document.source());
    document.blocks().forEach(passages::addOutermost);
    return passages.passages;
  }

  private void addOutermost(Block block) {
    if (block instanceof Block.BulletList || block instanceof Block.OrderedList) {
      for (Block item : block.children()) {
        int indent = indentOf(item.lines().first());
        boolean below = broken.goesOnBelow(indent);
        add(item, below ? 2 : 1);
        broken = below ? broken : new BrokenList(indent);
      }
      return;
    }
    boolean below =
        block instanceof Block.Paragraph && broken.goesOnBelow(indentOf(block.lines().first()));
    add(block, below ? 1 : 0);
    broken = below || block instanceof Block.CodeBlock ? broken : BrokenList.NONE;
  }

  private int indentOf(int line) {
    int at = source.start(line);
    while (at < source.end(line) && source.text().charAt(at) == ' ') {
      at++;
    }
    return at - source.start(line);
  }

  private void add(Block block, int depth) {
    if (block instanceof Block.Heading heading) {
      addLine(Passage.Kind.HEADING, heading, heading.lines().first(), depth, "");
    } else if (block instanceof Block.CodeBlock code && !isProse(code)) {
      addWhole(Passage.Kind.CODE, block, depth);
    } else if (block instanceof Block.Table) {
      addWhole(Passage.Kind.TABLE, block, depth);
    } else if (block instanceof Block.Rule) {
      addWhole(Passage.Kind.RULE, block, depth);
    } else if (block instanceof Block.ListItem item) {
      addItem(item, depth);
    } else if (block instanceof Block.BulletList || block instanceof Block.OrderedList) {
      block.children().forEach(child -> add(child, depth + 1));
    } else if (block.children().isEmpty()) {
      addLines(block, block.lines(), depth, 0);
    } else {
      block.children().forEach(child -> add(child, depth));
    }
  }

  /** Indented text is more often a badly indented paragraph or list than code. */
  private boolean isProse(Block.CodeBlock code) {
    if (code.fenced()) {
      return false;
    }
    String text = source.line(code.lines().first()).strip();
    return text.startsWith("- ") || text.startsWith("* ") || text.startsWith("**");
  }

  private void addItem(Block.ListItem item, int depth) {
    List<Block> children = item.children();
    int first = item.lines().first();
    Marker marker = Marker.at(source, first);
    boolean textFirst =
        !children.isEmpty()
            && children.get(0).lines().first() == first
            && children.get(0) instanceof Block.Paragraph;
    if (textFirst) {
      addLines(children.get(0), children.get(0).lines(), depth, marker.length());
      children.subList(1, children.size()).forEach(child -> add(child, depth));
      return;
    }
    boolean nestedHere = !children.isEmpty() && children.get(0).lines().first() == first;
    if (!nestedHere || !(children.get(0) instanceof Block.BulletList)) {
      addLine(Passage.Kind.TEXT, item, first, depth, marker.text());
    }
    for (Block child : children) {
      boolean sameLine = child.lines().first() == first;
      if (!sameLine || child instanceof Block.BulletList) {
        add(child, depth);
      } else if (child instanceof Block.CodeBlock code && code.fenced()) {
        addWhole(Passage.Kind.CODE, child, depth);
      } else if (child.lines().last() > first) {
        LineRange rest = new LineRange(first + 1, child.lines().last());
        addLines(child, rest, depth, 0);
      }
    }
  }

  private void addLines(Block block, LineRange lines, int depth, int markerLength) {
    for (int line = lines.first(); line <= lines.last(); line++) {
      boolean item = markerLength > 0 && line == lines.first();
      String marker = item ? Marker.at(source, line).text() : "";
      if (!source.isBlank(line)) {
        addLine(Passage.Kind.TEXT, block, line, depth, marker);
      }
    }
  }

  private void addLine(Passage.Kind kind, Block block, int line, int depth, String marker) {
    int from = source.start(line);
    int to = source.end(line);
    String text = source.text();
    while (from < to && (text.charAt(from) <= ' ' || text.charAt(from) == '>')) {
      from++;
    }
    if (!marker.isEmpty()) {
      from = Math.min(to, source.start(line) + Marker.at(source, line).length());
    }
    if (kind == Passage.Kind.HEADING) {
      while (from < to && text.charAt(from) == '#') {
        from++;
      }
    }
    while (from < to && Character.isWhitespace(text.charAt(from))) {
      from++;
    }
    while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
      to--;
    }
    passages.add(new Passage(kind, line, line, depth, marker, from, to, block));
  }

  private void addWhole(Passage.Kind kind, Block block, int depth) {
    LineRange lines = block.lines();
    int from = source.start(lines.first());
    int to = source.end(lines.last());
    while (from < to && Character.isWhitespace(source.text().charAt(from))) {
      from++;
    }
    passages.add(new Passage(kind, lines.first(), lines.last(), depth, "", from, to, block));
  }

  /** The list marker that a line starts with. */
  private record Marker(String text, int length) {

    static Marker at(SourceLines source, int line) {
      String text = source.text();
      int end = source.end(line);
      int from = source.start(line);
      while (from < end && (text.charAt(from) <= ' ' || text.charAt(from) == '>')) {
        from++;
      }
      int to = from;
      while (to < end && Character.isDigit(text.charAt(to))) {
        to++;
      }
      if (to < end) {
        to++;
      }
      return new Marker(text.substring(from, to), to - source.start(line));
    }
  }
}
