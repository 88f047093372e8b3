package dev.weakspot.failure;

import dev.weakspot.document.Block;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Finds the places that tell failures, at the granularity the document itself uses. */
final class FailureFinder {

  private final Judge judge;
  private final ItemReader items;
  private final TableReader tables;

  FailureFinder(Judge judge, ItemReader items, TableReader tables) {
    this.judge = judge;
    this.items = items;
    this.tables = tables;
  }

  /** The failures of the document, in order. */
  List<Candidate> find(Section root) {
    List<Candidate> found = below(root, false);
    if (found.isEmpty()) {
      found = below(root, true);
    }
    return found;
  }

  private List<Candidate> below(Section section, boolean failing) {
    List<Candidate> found = new ArrayList<>();
    for (Section child : section.children()) {
      if (!judge.isField(child)) {
        found.addAll(at(child, failing));
      }
    }
    return found;
  }

  private List<Candidate> at(Section section, boolean failing) {
    SectionRole role = judge.role(section);
    Set<Field> fields = judge.fields(section);
    boolean marked = section.heading().numbered() || section.heading().prefixed();
    if (isAside(role) && !(marked && fields.size() >= 2)) {
      return List.of();
    }
    boolean within = failing || role == SectionRole.FAILURES && section.level() > 1;
    if (fields.size() >= 2 && (marked || role != SectionRole.FAILURES)) {
      return List.of(Candidate.of(section));
    }
    List<Candidate> inner = below(section, within);
    if (!inner.isEmpty()) {
      return inner;
    }
    boolean group = role == SectionRole.FAILURES && !section.heading().prefixed();
    if (group) {
      List<Candidate> listed = listed(section);
      if (!listed.isEmpty()) {
        return listed;
      }
    }
    boolean fault = judge.gives(Signal.FAULT, section.heading().words());
    boolean failure =
        section.heading().prefixed()
            || (failing && (marked || !fields.isEmpty() || fault))
            || (marked && (!fields.isEmpty() || fault));
    return failure && section.level() > 1 ? List.of(Candidate.of(section)) : List.of();
  }

  private List<Candidate> listed(Section section) {
    List<Candidate> found = new ArrayList<>();
    for (Candidate item : items.read(section.passages(), section)) {
      if (!judge.gives(Signal.PRAISE, item.title().words())) {
        found.add(item);
      }
    }
    if (found.isEmpty()) {
      for (Passage passage : section.passages()) {
        if (passage.kind() == Passage.Kind.TABLE) {
          found.addAll(tables.read((Block.Table) passage.block(), section));
        }
      }
    }
    return found;
  }

  private static boolean isAside(SectionRole role) {
    return switch (role) {
      case ASIDE, RETELLING, SUGGESTIONS, KNOWLEDGE_GAPS -> true;
      case FAILURES, FIXES, UNKNOWN -> false;
    };
  }
}
