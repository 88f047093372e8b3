package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Tells what sections and texts are, by the vocabulary; remembers what it told. */
final class Judge {

  private static final Set<Field> TELLING =
      EnumSet.of(
          Field.SEVERITY,
          Field.ISSUE,
          Field.ROOT_CAUSE,
          Field.IMPACT,
          Field.FIX,
          Field.IDEAL,
          Field.RESPONSE_CODE);

  /** Longest heading, in words, that can be the label of a field. */
  private static final int LONGEST_FIELD_HEADING = 5;

  /** How often a heading stands below numbered ones before it is a label. */
  private static final int RECURRING = 3;

  /** Most lines at the top of a document that announce what it holds. */
  private static final int ANNOUNCEMENT = 6;

  private final Set<String> recurring = new HashSet<>();
  private final Vocabulary vocabulary;
  private final SourceLines source;
  private final FieldReader fields;
  private final LabelReader labels;
  private final long[] signals;
  private final BitSet read = new BitSet();
  private final Map<Section, SectionRole> roles = new IdentityHashMap<>();
  private final Map<Section, Boolean> faulty = new IdentityHashMap<>();
  private final Map<Section, Set<Field>> fieldsOf = new IdentityHashMap<>();
  private final Map<Section, Boolean> noFailures = new IdentityHashMap<>();

  Judge(Vocabulary vocabulary, SourceLines source, LabelReader labels, FieldReader fields) {
    this.labels = labels;
    this.vocabulary = vocabulary;
    this.source = source;
    this.signals = new long[source.count() + 1];
    this.fields = fields;
  }

  /** Notes the headings that recur below the failures of {@code root}: they label parts of each. */
  void noteRecurring(Section root) {
    Map<String, Integer> counts = new HashMap<>();
    count(root, counts);
    counts.forEach(
        (words, count) -> {
          if (count >= RECURRING && vocabulary.role(words) != SectionRole.FAILURES) {
            recurring.add(words);
          }
        });
  }

  private static void count(Section section, Map<String, Integer> counts) {
    for (Section child : section.children()) {
      boolean below = !section.isRoot() && section.heading().numbered();
      if (below && child.level() > 2 && !isMarked(child)) {
        counts.merge(child.heading().words(), 1, Integer::sum);
      }
      count(child, counts);
    }
  }

  private static boolean isMarked(Section section) {
    return section.heading().numbered() || section.heading().prefixed();
  }

  /** What the section's heading says about it. */
  SectionRole role(Section section) {
    if (section.isRoot()) {
      return SectionRole.UNKNOWN;
    }
    return roles.computeIfAbsent(section, each -> vocabulary.role(each.heading().words()));
  }

  /** The fields of a failure that the section itself tells, those of sections below left out. */
  Set<Field> fields(Section section) {
    return fieldsOf.computeIfAbsent(section, each -> telling(ownBody(each)));
  }

  /** The fields of a failure that {@code body} tells. */
  Set<Field> telling(List<Passage> body) {
    Set<Field> found = EnumSet.noneOf(Field.class);
    for (FieldReader.Place place : fields.places(body)) {
      if (!place.nested()) {
        place.label().field().filter(TELLING::contains).ifPresent(found::add);
      }
    }
    return found;
  }

  /** The section's own passages, and those below headings that are labels of fields. */
  private List<Passage> ownBody(Section section) {
    List<Passage> body = new ArrayList<>(section.passages());
    for (Section child : section.children()) {
      if (isField(child)) {
        body.add(child.headingPassage());
        body.addAll(child.passages());
      }
    }
    return body;
  }

  /** Whether the section's heading is the label of a field. */
  boolean isField(Section section) {
    Heading heading = section.heading();
    String words = LabelReader.wordsOf(labels.labelOf(heading.title()));
    if (section.level() > 2 && !isMarked(section) && recurring.contains(heading.words())) {
      return true;
    }
    return section.level() > 2
        && !heading.prefixed()
        && !heading.numbered()
        && words.split(" ").length <= LONGEST_FIELD_HEADING
        && vocabulary.field(words).isPresent();
  }

  /** Whether an item's title is the label of a field. */
  boolean isField(Heading title) {
    return !title.prefixed()
        && title.words().split(" ").length <= LONGEST_FIELD_HEADING
        && vocabulary
            .field(LabelReader.wordsOf(title.title()))
            .filter(TELLING::contains)
            .isPresent();
  }

  /** Whether no failure stands in a section of this role. */
  boolean isAside(SectionRole role) {
    return switch (role) {
      case ASIDE, RETELLING, SUGGESTIONS, KNOWLEDGE_GAPS -> true;
      case FAILURES, FIXES, UNKNOWN -> false;
    };
  }

  /** Whether the section is the document under its title. */
  boolean isTitle(Section section) {
    return section.level() == 1 && !section.heading().numbered() && !section.heading().prefixed();
  }

  /** Whether the section is the document under its title, and not one of several at its level. */
  private boolean opensDocument(Section section) {
    return isTitle(section)
        && section.parent().filter(parent -> parent.children().get(0) == section).isPresent();
  }

  /** Whether no failure is to be expected in the section. */
  boolean isAside(Section section) {
    Heading heading = section.heading();
    boolean faulty =
        heading.prefixed() || heading.numbered() && gives(Signal.FAULT, heading.words());
    return isAside(role(section)) && !faulty && !opensDocument(section);
  }

  /** Whether the heading names failures, and is numbered or states how bad they are. */
  boolean ratesFailures(Section section) {
    Heading heading = section.heading();
    boolean rated = vocabulary.severity(heading.words().split(" ")[0]).isPresent();
    boolean faulty = groupsNumbered(section) && gives(Signal.FAULT, heading.words());
    boolean failures =
        vocabulary.mayBe(SectionRole.FAILURES, heading.words())
            && !vocabulary.mayBe(SectionRole.SUGGESTIONS, heading.words());
    return faulty || rated && failures;
  }

  /** Whether the heading names failures beside what else it says, but not possible ones. */
  boolean mayGroup(Section section) {
    return !section.isRoot()
        && !section.heading().words().startsWith("potential")
        && vocabulary.mayBe(SectionRole.FAILURES, section.heading().words());
  }

  /** Whether all that the section groups names faults or tells what failed. */
  boolean groupsFaults(Section section) {
    return faulty.computeIfAbsent(section, this::groupsFaultsOnly);
  }

  private boolean groupsFaultsOnly(Section section) {
    return section.children().stream()
        .filter(child -> !isField(child))
        .allMatch(
            child ->
                fields(child).contains(Field.ISSUE) && fields(child).size() > 1
                    || gives(Signal.FAULT, child.heading().words()));
  }

  /** Whether headings that all name faults stand below the section, and not as possible ones. */
  boolean statesFaults(Section section) {
    List<Section> children = section.children();
    return children.size() > 1
        && !section.heading().words().startsWith("potential")
        && children.stream().allMatch(child -> gives(Signal.FAULT, child.heading().words()));
  }

  /** Whether the section introduces failures and headings of theirs stand below it. */
  boolean introducesSeries(Section section) {
    return gives(Signal.INTRODUCTION, section.heading().words())
        && section.children().stream().filter(Judge::isMarked).count() > 1;
  }

  /** Whether the section is numbered, and so is all that it groups. */
  boolean groupsNumbered(Section section) {
    List<Section> children = section.children();
    return section.heading().numbered()
        && children.size() > 1
        && children.stream().allMatch(child -> child.heading().numbered());
  }

  /** Whether the section sums up failures. */
  boolean retellsFailures(Section section) {
    return role(section) == SectionRole.RETELLING
        && vocabulary.mayBe(SectionRole.FAILURES, section.heading().words());
  }

  /** Whether a paragraph right below the heading names a fault by its words. */
  boolean tellsFault(Section section) {
    return section.passages().stream()
        .filter(each -> each.isText() && each.depth() == 0)
        .anyMatch(each -> gives(Signal.FAULT, each));
  }

  /** Whether the section says what failed, so that the bare headings below it are details. */
  boolean holdsDetails(Section section) {
    Set<Field> fields = fields(section);
    boolean tellsWhat = fields.contains(Field.ISSUE) || fields.contains(Field.ROOT_CAUSE);
    return tellsWhat
        && section.children().stream()
            .noneMatch(child -> child.heading().numbered() || child.heading().prefixed());
  }

  /** Whether sections below this one tell failures of their own. */
  boolean groupsTelling(Section section) {
    return section.children().stream()
        .filter(child -> !isField(child))
        .anyMatch(
            child ->
                child.heading().prefixed()
                    || fields(child).size() > 1
                        && (child.heading().numbered() || !section.heading().prefixed()));
  }

  /** Whether the section sums up what stands before it. */
  boolean isSummary(Section section) {
    String words = section.heading().words();
    return role(section) == SectionRole.RETELLING && words.startsWith("summary")
        || words.startsWith("conclusion");
  }

  /** Whether a line of the document says that nothing failed. */
  boolean statesNoFailures(List<Passage> passages) {
    return passages.stream()
        .filter(each -> !each.isCode() && each.kind() != Passage.Kind.TABLE)
        .anyMatch(each -> gives(Signal.CLEAN, each));
  }

  /** Whether the document announces what could fail, without an answer in which it did. */
  boolean announcesScenarios(List<Passage> passages) {
    return passages.stream()
        .filter(each -> each.isText() || each.kind() == Passage.Kind.HEADING)
        .limit(ANNOUNCEMENT)
        .anyMatch(each -> gives(Signal.HYPOTHETICAL, each));
  }

  /** Whether the section is praise, or takes its failure back. */
  boolean isNoFailure(Section section) {
    return noFailures.computeIfAbsent(section, each -> isNoFailure(Candidate.of(each)));
  }

  /** Whether the place is praise, or takes its failure back. */
  boolean isNoFailure(Candidate candidate) {
    Heading title = candidate.title();
    String words = Words.of(title.raw());
    if (gives(Signal.PRAISE, words)
        || gives(Signal.NO_FAILURES, title.words())
        || gives(Signal.RETRACTION, words)) {
      return true;
    }
    return candidate.body().stream()
        .filter(Passage::isText)
        .anyMatch(each -> gives(Signal.RETRACTION, each));
  }

  /** Whether a line right below the heading says that there is nothing to tell. */
  boolean saysNone(Section section) {
    return section.passages().stream()
        .filter(each -> each.isText() && each.depth() == 0)
        .anyMatch(each -> gives(Signal.NO_FAILURES, each) || gives(Signal.CLEAN, each));
  }

  /** The label that a passage starts with. */
  Optional<Label> label(Passage passage) {
    return labels.read(passage);
  }

  boolean gives(Signal signal, String words) {
    return vocabulary.gives(signal, words);
  }

  /** Whether a passage gives {@code signal}. */
  boolean gives(Signal signal, Passage passage) {
    if (!read.get(passage.line())) {
      read.set(passage.line());
      signals[passage.line()] = vocabulary.signals(source.text(), passage.from(), passage.to());
    }
    return vocabulary.gives(signal, signals[passage.line()]);
  }

  /** The text of a passage. */
  String text(Passage passage) {
    return passage.text(source);
  }

  /** The words of a passage. */
  String words(Passage passage) {
    return Words.of(passage.text(source));
  }
}
