package dev.weakspot.failure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A heading with what stands below it up to the next heading of its level. Headings are those of
 * markdown and lines that stand in for one: bold alone on a line, {@code FAULT 2: …}.
 */
final class Section {

  private final Section parent;
  private final Heading heading;
  private final Passage headingPassage;
  private final int level;
  private final List<Passage> passages = new ArrayList<>();
  private final List<Section> children = new ArrayList<>();
  private int lastLine;
  private boolean numbersItems;
  private List<Passage> body;

  private Section(Section parent, Heading heading, Passage headingPassage, int level) {
    this.parent = parent;
    this.heading = heading;
    this.headingPassage = headingPassage;
    this.level = level;
    this.lastLine = heading == null ? 1 : heading.line();
  }

  /** The section that holds the whole document. */
  static Section root() {
    return new Section(null, null, null, 0);
  }

  /** Opens a section below this one. */
  Section open(Heading below, Passage itsPassage, int itsLevel) {
    Section child = new Section(this, below, itsPassage, itsLevel);
    children.add(child);
    return child;
  }

  void add(Passage passage) {
    passages.add(passage);
    numbersItems |= passage.isNumbered();
  }

  /** Whether an item of a numbered list stands among its own passages. */
  boolean numbersItems() {
    return numbersItems;
  }

  /** Notes that this section and those around it reach to {@code line}. */
  void reachTo(int line) {
    for (Section each = this; each != null; each = each.parent) {
      each.lastLine = Math.max(each.lastLine, line);
    }
  }

  /** The section around this one; empty for the root. */
  Optional<Section> parent() {
    return Optional.ofNullable(parent);
  }

  boolean isRoot() {
    return parent == null;
  }

  /** Its heading; never called on the root. */
  Heading heading() {
    return heading;
  }

  /** The line its heading stands on; never called on the root. */
  Passage headingPassage() {
    return headingPassage;
  }

  int level() {
    return level;
  }

  /** What stands between the heading and the first child's heading. */
  List<Passage> passages() {
    return passages;
  }

  List<Section> children() {
    return children;
  }

  int lastLine() {
    return lastLine;
  }

  /**
   * All passages below the heading, the headings of sections below included, in order; to be asked
   * for only once the section is complete.
   */
  List<Passage> body() {
    if (body == null) {
      List<Passage> all = new ArrayList<>();
      addBody(all);
      body = List.copyOf(all);
    }
    return body;
  }

  private void addBody(List<Passage> all) {
    all.addAll(passages);
    for (Section child : children) {
      all.add(child.headingPassage);
      child.addBody(all);
    }
  }
}
