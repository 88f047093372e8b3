package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Failures told as the items of a list or the rows of a table below one heading. */
final class ListedFailures {

  private static final String TICKS = "\u2705\u2713\u2714\u2611";

  private final Judge judge;
  private final ItemReader items;
  private final TableReader tables;
  private final SourceLines source;
  private final Map<Section, List<Candidate>> itemsOf = new IdentityHashMap<>();

  ListedFailures(Judge judge, ItemReader items, TableReader tables, SourceLines source) {
    this.judge = judge;
    this.items = items;
    this.tables = tables;
    this.source = source;
  }

  /** The items right below the section's heading that can be failures, else its tables' rows. */
  List<Candidate> read(Section section) {
    List<Candidate> found = items(section);
    return found.isEmpty() ? rows(section) : found;
  }

  /** The items right below the section's heading that can be failures. */
  List<Candidate> items(Section section) {
    return itemsOf.computeIfAbsent(section, this::readItems);
  }

  private List<Candidate> readItems(Section section) {
    List<Candidate> found = new ArrayList<>();
    for (Candidate item : items.read(unlabelled(section), section)) {
      if (judge.isField(item.title())) {
        return List.of();
      }
      if (!judge.isNoFailure(item) && !isTicked(item.title())) {
        found.add(item);
      }
    }
    return found;
  }

  /** The section's passages without what stands under labels that tell something else. */
  private List<Passage> unlabelled(Section section) {
    List<Passage> passages = new ArrayList<>();
    boolean failing = true;
    for (Passage passage : section.passages()) {
      if (passage.depth() == 0 && passage.isText()) {
        Optional<Field> field = judge.label(passage).flatMap(Label::field);
        failing = field.isEmpty() || field.get() == Field.ISSUE;
      }
      if (failing) {
        passages.add(passage);
      }
    }
    return passages;
  }

  /** Whether a title is ticked off: what went right stands so among failures. */
  static boolean isTicked(Heading title) {
    return !title.raw().isEmpty() && TICKS.indexOf(title.raw().charAt(0)) >= 0;
  }

  /** The rows of the section's tables of failures. */
  List<Candidate> rows(Section section) {
    List<Candidate> found = new ArrayList<>();
    for (Passage passage : section.passages()) {
      if (passage.kind() == Passage.Kind.TABLE) {
        found.addAll(tables.read((Block.Table) passage.block(), section));
      }
    }
    return found;
  }

  /**
   * Whether the section does no more than list: nothing but its items and perhaps a line that
   * introduces them stands below the heading.
   */
  boolean onlyLists(Section section) {
    int prose = 0;
    for (Passage passage : section.passages()) {
      boolean outside = passage.depth() == 0 && passage.kind() != Passage.Kind.RULE;
      if (outside && !introduces(passage)) {
        prose++;
      }
    }
    return prose == 0;
  }

  /** Whether a list stands right below the heading. */
  boolean startsWithItems(Section section) {
    return section.passages().stream()
        .filter(each -> each.kind() != Passage.Kind.RULE)
        .findFirst()
        .filter(Passage::startsItem)
        .filter(each -> judge.label(each).flatMap(Label::field).isEmpty())
        .isPresent();
  }

  /** Whether most of the items below the heading name a fault by their words. */
  boolean mostlyFaults(Section section) {
    List<Candidate> found = items(section);
    long faults =
        found.stream().filter(item -> judge.gives(Signal.FAULT, item.title().words())).count();
    return found.size() > 1 && faults * 3 >= found.size() * 2;
  }

  private boolean introduces(Passage passage) {
    Optional<Label> label = judge.label(passage);
    return passage.isText() && label.isEmpty() && passage.text(source).endsWith(":");
  }
}
