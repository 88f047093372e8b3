package dev.weakspot.failure;

import java.util.List;

/**
 * Sections that stand side by side under numbered headings are of one kind: where most are
 * failures, or most only list failures, the rest is read the same way.
 */
final class Siblings {

  private final Judge judge;
  private final ListedFailures listed;
  private final List<Section> sections;
  private final List<List<Candidate>> found;

  /**
   * @param sections sections below one heading
   * @param found the failures found in each; changed by {@link #agree}
   */
  Siblings(
      Judge judge, ListedFailures listed, List<Section> sections, List<List<Candidate>> found) {
    this.judge = judge;
    this.listed = listed;
    this.sections = sections;
    this.found = found;
  }

  /** Reads the sections in which nothing was found as their numbered siblings were read. */
  void agree() {
    int numbered = 0;
    int single = 0;
    int listing = 0;
    for (int i = 0; i < sections.size(); i++) {
      if (sections.get(i).heading().numbered()) {
        numbered++;
        single += isSingle(i) ? 1 : 0;
        listing += isListing(i) ? 1 : 0;
      }
    }
    for (int i = 0; i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean open = section.heading().numbered() && found.get(i).isEmpty();
      boolean other = isFixedAside(section) || judge.isNoFailure(section);
      if (open && mostAre(single, numbered) && !other) {
        found.set(i, List.of(Candidate.of(section)));
      } else if (open && listing * 2 > numbered && !judge.isSummary(section)) {
        found.set(i, listed.items(section));
      } else if (single * 2 > numbered && numbered > 2 && isDetailed(i)) {
        found.set(i, List.of(Candidate.of(section)));
      }
    }
  }

  /** Reads sections without numbers as those beside them were read, where half of them fail. */
  void agreeOnPlain() {
    int plain = 0;
    int single = 0;
    for (int i = 0; i < sections.size(); i++) {
      if (isPlain(sections.get(i))) {
        plain++;
        single += isSingle(i) ? 1 : 0;
      }
    }
    for (int i = 0; single > 1 && single * 2 >= plain && i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean open = isPlain(section) && found.get(i).isEmpty() && !section.passages().isEmpty();
      boolean other =
          judge.isAside(judge.role(section)) && judge.fields(section).size() < 2
              || isFixedAside(section);
      if (open && !other && !judge.isNoFailure(section)) {
        found.set(i, List.of(Candidate.of(section)));
      }
    }
  }

  private boolean isPlain(Section section) {
    return !section.heading().numbered() && section.level() > 2;
  }

  /**
   * Reads sections that do nothing but list as failures where one of them was, below a title that
   * speaks of failures.
   */
  void agreeOnLists() {
    boolean any = false;
    for (int i = 0; i < sections.size(); i++) {
      any |= isListing(i) && isPlainList(sections.get(i));
    }
    for (int i = 0; any && i < sections.size(); i++) {
      if (found.get(i).isEmpty() && isPlainList(sections.get(i))) {
        found.set(i, listed.items(sections.get(i)));
      }
    }
  }

  private boolean isPlainList(Section section) {
    return judge.role(section) == SectionRole.UNKNOWN
        && !section.heading().numbered()
        && section.children().isEmpty()
        && listed.onlyLists(section)
        && section.passages().stream().anyMatch(Passage::isNumbered);
  }

  /**
   * Reads bare headings below a title that speaks of failures as failures where nothing else is
   * one, and most of them name faults: {@code ## Missing outputs}, {@code ## Instances in public
   * subnets}.
   */
  void agreeOnBare() {
    int bare = 0;
    int faults = 0;
    for (int i = 0; i < sections.size(); i++) {
      if (!found.get(i).isEmpty()) {
        return;
      }
      if (isBare(sections.get(i))) {
        bare++;
        faults += judge.gives(Signal.FAULT, sections.get(i).heading().words()) ? 1 : 0;
      }
    }
    for (int i = 0; faults > 1 && faults * 2 > bare && i < sections.size(); i++) {
      if (isBare(sections.get(i)) && !judge.isNoFailure(sections.get(i))) {
        found.set(i, List.of(Candidate.of(sections.get(i))));
      }
    }
  }

  private boolean isBare(Section section) {
    return judge.role(section) == SectionRole.UNKNOWN
        && !section.heading().numbered()
        && !section.heading().prefixed()
        && section.children().isEmpty()
        && !section.passages().isEmpty();
  }

  /**
   * Reads all numbered fixes as failures where some are: a document that tells nothing else tells
   * each fix for the failure it repaired.
   */
  void agreeOnRepairs() {
    boolean any = false;
    for (int i = 0; i < sections.size(); i++) {
      any |= sections.get(i).heading().numbered() && isSingle(i);
    }
    for (int i = 0; any && i < sections.size(); i++) {
      Section section = sections.get(i);
      boolean open = section.heading().numbered() && found.get(i).isEmpty();
      if (open && !isFixedAside(section) && !judge.isNoFailure(section)) {
        found.set(i, List.of(Candidate.of(section)));
      }
    }
  }

  /** Whether half of the numbered sections, and more than one, are failures of their own. */
  private static boolean mostAre(int single, int numbered) {
    return single * 2 > numbered || single * 2 == numbered && single > 1;
  }

  /** Whether its heading leaves no doubt that it is something else. */
  private boolean isFixedAside(Section section) {
    return switch (judge.role(section)) {
      case ASIDE, RETELLING, KNOWLEDGE_GAPS -> judge.isSummary(section) || section.level() < 3;
      case SUGGESTIONS, FAILURES, FIXES, UNKNOWN -> false;
    };
  }

  /** Whether the failures found in a numbered section are its items or bare headings. */
  private boolean isDetailed(int i) {
    Section section = sections.get(i);
    return section.heading().numbered()
        && !found.get(i).isEmpty()
        && !isSingle(i)
        && found.get(i).stream().noneMatch(each -> judge.fields(each.section()).size() > 2);
  }

  private boolean isSingle(int i) {
    return found.get(i).size() == 1
        && found.get(i).get(0).line() == sections.get(i).heading().line();
  }

  private boolean isListing(int i) {
    return !found.get(i).isEmpty()
        && !isSingle(i)
        && found.get(i).get(0).section() == sections.get(i);
  }
}
