package dev.weakspot.failure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Walks the sections of a document and decides which of them are failures, groups or neither. */
final class HeadedFailures {

  private static final Set<Field> WHAT_FAILED =
      EnumSet.of(Field.SEVERITY, Field.ISSUE, Field.ROOT_CAUSE);

  private final Judge judge;
  private final ListedFailures listed;
  private final Leniency leniency;
  private boolean summarised;

  HeadedFailures(Judge judge, ListedFailures listed, Leniency leniency) {
    this.judge = judge;
    this.listed = listed;
    this.leniency = leniency;
  }

  /** The failures below {@code root}, in order. */
  List<Candidate> find(Section root) {
    List<Candidate> found = new ArrayList<>();
    if (leniency == Leniency.LISTED) {
      found.addAll(listed.read(root));
    }
    found.addAll(below(root, SectionRole.UNKNOWN, found));
    return found;
  }

  /** The failures below {@code parent}, which stands in a group of this role. */
  private List<Candidate> below(Section parent, SectionRole group, List<Candidate> before) {
    List<Candidate> found = new ArrayList<>();
    for (Section child : parent.children()) {
      if (!judge.isField(child)) {
        List<Candidate> sofar = new ArrayList<>(before);
        sofar.addAll(found);
        found.addAll(at(child, group, sofar));
      }
    }
    return found;
  }

  private List<Candidate> at(Section section, SectionRole group, List<Candidate> before) {
    SectionRole role = judge.role(section);
    boolean proven = isProven(section, group);
    if (judge.isAside(role) && !(proven && isMarked(section))) {
      if (judge.isSummary(section) && !before.isEmpty()) {
        summarised = true;
      }
      return below(section, SectionRole.ASIDE, before);
    }
    if (summarised && !isMarked(section) && !proven) {
      return List.of();
    }
    if (proven && (isMarked(section) || role != SectionRole.FAILURES)) {
      return judge.isNoFailure(section) ? List.of() : List.of(Candidate.of(section));
    }
    SectionRole inner = role == SectionRole.UNKNOWN || section.level() == 1 ? group : role;
    List<Candidate> below = below(section, inner, before);
    if (!below.isEmpty()) {
      return below;
    }
    if (listsFailures(section, role, group)) {
      List<Candidate> items = listed.read(section);
      if (!items.isEmpty()) {
        return items;
      }
    }
    boolean failure = section.level() > 1 && isLikely(section, group);
    return failure && !judge.isNoFailure(section) ? List.of(Candidate.of(section)) : List.of();
  }

  private static boolean isMarked(Section section) {
    return section.heading().numbered() || section.heading().prefixed();
  }

  /** Whether the section's own fields show that it is a failure. */
  private boolean isProven(Section section, SectionRole group) {
    if (section.level() == 1) {
      return false;
    }
    Set<Field> fields = judge.fields(section);
    boolean tellsWhat = fields.stream().anyMatch(WHAT_FAILED::contains);
    boolean compares =
        fields.contains(Field.IMPACT) || fields.contains(Field.RESPONSE_CODE);
    int needed = group == SectionRole.ASIDE || group == SectionRole.SUGGESTIONS ? 3 : 2;
    return fields.size() >= needed && (tellsWhat || compares);
  }

  private boolean isLikely(Section section, SectionRole group) {
    boolean fault = judge.gives(Signal.FAULT, section.heading().words());
    boolean told = !judge.fields(section).isEmpty();
    boolean marked = isMarked(section);
    return switch (group) {
      case ASIDE, RETELLING, SUGGESTIONS, KNOWLEDGE_GAPS -> false;
      case FAILURES -> marked || told || fault;
      case FIXES ->
          leniency == Leniency.STATED ? marked && (told || fault) : marked || told || fault;
      case UNKNOWN ->
          section.heading().prefixed()
              || marked && (told || fault)
              || leniency == Leniency.LISTED && marked;
    };
  }

  /** Whether the heading only groups what is listed below it. */
  private boolean listsFailures(Section section, SectionRole role, SectionRole group) {
    if (judge.isAside(group) || section.heading().prefixed() || !judge.fields(section).isEmpty()) {
      return false;
    }
    boolean plainGroup = role == SectionRole.FAILURES && section.level() > 1;
    boolean repairs = role == SectionRole.FIXES && leniency != Leniency.STATED;
    boolean anything = leniency == Leniency.LISTED && section.level() == 1;
    if (section.heading().numbered() && group == SectionRole.FAILURES) {
      return plainGroup && listed.onlyLists(section);
    }
    return plainGroup || repairs || anything;
  }
}
