package dev.weakspot.failure;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Walks the sections of a document and decides which of them are failures, groups or neither. */
final class HeadedFailures {

  private static final Set<Field> WHAT_FAILED =
      EnumSet.of(Field.SEVERITY, Field.ISSUE, Field.ROOT_CAUSE);

  /** Sections of this level and below have headings without markup of their own. */
  private static final int BOLD_LEVEL = 7;

  /** How many numbered headings with fields make a series. */
  private static final int MAIN_SERIES = 3;

  private final Judge judge;
  private final ListedFailures listed;
  private final Retellings told;
  private final Leniency leniency;
  private final Map<Section, Long> rated = new IdentityHashMap<>();
  private boolean summarised;

  HeadedFailures(Judge judge, ListedFailures listed, Allowance allowance, Leniency leniency) {
    this.judge = judge;
    this.listed = listed;
    this.told = new Retellings(judge, allowance);
    this.leniency = leniency;
  }

  /** The failures below {@code root}, in order. */
  List<Candidate> find(Section root) {
    List<Candidate> found = new ArrayList<>();
    if (leniency == Leniency.LISTED) {
      found.addAll(listed.read(root));
    }
    told.add(found);
    found.addAll(below(root, SectionRole.UNKNOWN));
    return withMainSeries(found);
  }

  /**
   * Where a document tells failures under numbered headings with fields, lists and bare headings
   * beside them retell, summarise or comment.
   */
  private List<Candidate> withMainSeries(List<Candidate> found) {
    long series = found.stream().filter(this::isInSeries).count();
    if (series < MAIN_SERIES) {
      return found;
    }
    return found.stream()
        .filter(Candidate::isHeaded)
        .filter(each -> isMarked(each.section()) || judge.fields(each.section()).size() > 1)
        .toList();
  }

  private boolean isInSeries(Candidate candidate) {
    return candidate.isHeaded()
        && isMarked(candidate.section())
        && judge.fields(candidate.section()).size() > 1;
  }

  /** The failures below {@code parent}, which stands in a group of this role. */
  private List<Candidate> below(Section parent, SectionRole group) {
    List<Section> children =
        parent.children().stream().filter(each -> !judge.isField(each)).toList();
    List<List<Candidate>> found = new ArrayList<>();
    int before = told.count();
    for (Section child : children) {
      List<Candidate> here = at(child, group);
      found.add(here);
      told.add(here);
    }
    told.keep(before);
    Siblings siblings = new Siblings(judge, listed, children, found);
    siblings.agree();
    if (group == SectionRole.FAILURES || group == SectionRole.FIXES) {
      siblings.agreeOnPlain();
    }
    boolean titled = judge.isTitle(parent) && judge.role(parent) != SectionRole.UNKNOWN;
    if (titled && judge.role(parent) == SectionRole.FAILURES) {
      siblings.agreeOnLists();
      siblings.agreeOnBare();
    }
    if ((group == SectionRole.FIXES || titled) && before == 0) {
      siblings.agreeOnRepairs();
    }
    return found.stream().flatMap(List::stream).toList();
  }

  private List<Candidate> at(Section section, SectionRole group) {
    boolean continues = goesOn(section);
    SectionRole role =
        continues && judge.groupsFaults(section) ? SectionRole.FAILURES : role(section);
    boolean proven = isProven(section, group);
    boolean aside = isAside(section) && role != SectionRole.FAILURES;
    if (aside && !(proven && isMarked(section))) {
      summarised |= judge.isSummary(section) && told.count() > 0;
      return below(section, SectionRole.ASIDE);
    }
    boolean tells = continues || role == SectionRole.FAILURES && judge.groupsTelling(section);
    if (summarised && !isMarked(section) && !proven && !tells) {
      return List.of();
    }
    boolean inherits = role == SectionRole.UNKNOWN || judge.isTitle(section) || isAside(group);
    SectionRole inner = inherits ? group : role;
    boolean onItsOwn = isMarked(section) || role != SectionRole.FAILURES;
    if (proven && onItsOwn && !judge.groupsTelling(section)
        || isMarked(section) && !isAside(group) && judge.holdsDetails(section)) {
      return one(section);
    }
    List<Candidate> below = below(section, inner);
    if (!below.isEmpty()) {
      return below;
    }
    if (listsFailures(section, role, group)) {
      List<Candidate> items = listed.read(section);
      if (!items.isEmpty()) {
        return told.without(items);
      }
    }
    boolean failure = !judge.isTitle(section) && (proven || isLikely(section, group));
    return failure ? one(section) : List.of();
  }

  /** Whether the headings below the section go on with the numbers of the failures before it. */
  private boolean goesOn(Section section) {
    String last = told.lastNumber();
    return section.children().stream()
        .limit(1)
        .anyMatch(child -> Heading.isNext(last, child.heading().number()));
  }

  private List<Candidate> one(Section section) {
    return judge.isNoFailure(section) ? List.of() : List.of(Candidate.of(section));
  }

  /** What the section's heading says; a summary of failures tells them where nothing else does. */
  private SectionRole role(Section section) {
    if (leniency.compareTo(Leniency.RETOLD) >= 0 && judge.retellsFailures(section)) {
      return SectionRole.FAILURES;
    }
    SectionRole role = judge.role(section);
    if (role == SectionRole.SUGGESTIONS && judge.statesFaults(section)) {
      return SectionRole.FAILURES;
    }
    if (role != SectionRole.ASIDE || judge.isTitle(section)) {
      return role;
    }
    if (judge.ratesFailures(section)) {
      return SectionRole.FAILURES;
    }
    boolean groups = judge.groupsNumbered(section) || judge.introducesSeries(section);
    return groups ? SectionRole.UNKNOWN : role;
  }

  /** Suggestions count where the document tells nothing else. */
  private boolean isAside(Section section) {
    if (!judge.isAside(role(section))) {
      return false;
    }
    boolean suggests = judge.role(section) == SectionRole.SUGGESTIONS;
    return judge.isAside(section) && !(suggests && leniency != Leniency.STATED);
  }

  private boolean isAside(SectionRole group) {
    return judge.isAside(group)
        && (group != SectionRole.SUGGESTIONS || leniency == Leniency.STATED);
  }

  private static boolean isMarked(Section section) {
    return section.heading().numbered() || section.heading().prefixed();
  }

  /** Whether the section's own fields show that it is a failure. */
  private boolean isProven(Section section, SectionRole group) {
    if (judge.isTitle(section)) {
      return false;
    }
    Set<Field> fields = judge.fields(section);
    boolean tellsWhat = fields.stream().anyMatch(WHAT_FAILED::contains);
    boolean compares = fields.contains(Field.IMPACT) || fields.contains(Field.RESPONSE_CODE);
    boolean aside = group == SectionRole.ASIDE || group == SectionRole.SUGGESTIONS;
    boolean named = tellsRepair(fields) && section.parent().filter(judge::mayGroup).isPresent();
    int needed = aside && !named ? 3 : 2;
    return fields.size() >= needed && (tellsWhat || compares);
  }

  /** Whether the fields say both what was wrong and what mends it. */
  private static boolean tellsRepair(Set<Field> fields) {
    return fields.contains(Field.ISSUE)
        && (fields.contains(Field.FIX) || fields.contains(Field.IDEAL));
  }

  private boolean isLikely(Section section, SectionRole group) {
    boolean fault = judge.gives(Signal.FAULT, section.heading().words());
    boolean told = !judge.fields(section).isEmpty();
    boolean marked = isMarked(section);
    return switch (group) {
      case ASIDE, RETELLING, KNOWLEDGE_GAPS -> false;
      case SUGGESTIONS ->
          leniency != Leniency.STATED && (marked || told || fault || standsInPureGroup(section));
      case FAILURES -> marked || told || fault || standsInPureGroup(section);
      case FIXES ->
          leniency == Leniency.STATED
              ? marked && (judge.fields(section).contains(Field.ISSUE) || fault)
              : marked || told || fault;
      case UNKNOWN ->
          section.heading().prefixed()
              || (marked || isRated(section)) && (told || fault)
              || isRated(section) && ratedSiblings(section) > 2
              || fault && standsAmongFaults(section)
              || leniency == Leniency.LISTED
                  && (marked || section.level() > BOLD_LEVEL || judge.tellsFault(section));
    };
  }

  /** Whether nothing but headings that name faults stands in the group around the section. */
  private boolean standsAmongFaults(Section section) {
    return standsInPureGroup(section)
        && section
            .parent()
            .filter(parent -> parent.children().size() > 1 && judge.groupsFaults(parent))
            .isPresent();
  }

  /** Whether the heading itself states a severity, as a coloured sign or a tag does. */
  private static boolean isRated(Section section) {
    return section.heading().severity().isPresent();
  }

  private long ratedSiblings(Section section) {
    return section
        .parent()
        .map(parent -> rated.computeIfAbsent(parent, HeadedFailures::ratedChildren))
        .orElse(0L);
  }

  private static long ratedChildren(Section parent) {
    return parent.children().stream().filter(HeadedFailures::isRated).count();
  }

  /** Whether the section's fields belong to one failure, not to a list as a whole. */
  private boolean tellsOne(Section section) {
    Set<Field> fields = judge.fields(section);
    boolean ofItems =
        !isMarked(section) && !fields.isEmpty() && judge.telling(outsideItems(section)).isEmpty();
    boolean ofList =
        !isMarked(section)
            && listed.startsWithItems(section)
            && fields.stream().noneMatch(WHAT_FAILED::contains);
    return !fields.isEmpty() && !ofList && !ofItems;
  }

  /** The section's passages without what is nested in its items. */
  private static List<Passage> outsideItems(Section section) {
    return section.passages().stream()
        .filter(each -> each.depth() == 0 || each.depth() == 1 && each.startsItem())
        .toList();
  }

  /** Whether nothing but headings stands in the group around the section. */
  private static boolean standsInPureGroup(Section section) {
    return section
        .parent()
        .filter(parent -> !parent.isRoot() && parent.level() > 1)
        .filter(parent -> parent.passages().isEmpty())
        .filter(parent -> !ListedFailures.isTicked(section.heading()))
        .isPresent();
  }

  /** Whether the heading only groups what is listed below it. */
  private boolean listsFailures(Section section, SectionRole role, SectionRole group) {
    boolean stated = role == SectionRole.FAILURES && leniency == Leniency.LISTED;
    if (isAside(group) && !stated
        || section.heading().prefixed()
        || tellsOne(section) && !(leniency == Leniency.LISTED && judge.isTitle(section))
        || judge.saysNone(section)) {
      return false;
    }
    boolean title = judge.isTitle(section);
    boolean introduces = group == SectionRole.FAILURES && endsWithColon(section.heading().raw());
    boolean plainGroup = (role == SectionRole.FAILURES || introduces) && !title;
    boolean repairs = role == SectionRole.FIXES && leniency != Leniency.STATED;
    boolean anything =
        leniency == Leniency.LISTED
            && (title || role == SectionRole.FAILURES || listed.mostlyFaults(section));
    boolean faults =
        !title && !told.hasHeaded() && role == SectionRole.UNKNOWN && listed.mostlyFaults(section);
    if (section.heading().numbered() && group == SectionRole.FAILURES) {
      return plainGroup && listed.onlyLists(section);
    }
    return plainGroup || repairs || anything || faults;
  }

  /** Whether no word follows the last colon. */
  private static boolean endsWithColon(String title) {
    int colon = title.lastIndexOf(':');
    return colon >= 0
        && title.chars().skip(colon).noneMatch(each -> each < 0x80 && isWordSign((char) each));
  }

  private static boolean isWordSign(char each) {
    return Character.isLetterOrDigit(each) || each == '_';
  }
}
