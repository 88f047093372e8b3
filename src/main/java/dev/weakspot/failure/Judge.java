package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Tells what sections and texts are, by the vocabulary; remembers what it told. */
final class Judge {

  private static final Set<Field> TELLING =
      EnumSet.of(Field.SEVERITY, Field.ISSUE, Field.ROOT_CAUSE, Field.IMPACT, Field.FIX);

  private final Vocabulary vocabulary;
  private final SourceLines source;
  private final FieldReader fields;
  private final Map<Section, SectionRole> roles = new IdentityHashMap<>();
  private final Map<Section, Set<Field>> fieldsOf = new IdentityHashMap<>();

  Judge(Vocabulary vocabulary, SourceLines source, FieldReader fields) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.fields = fields;
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
    return !heading.prefixed()
        && vocabulary.field(LabelReader.wordsOf(heading.title())).isPresent();
  }

  boolean gives(Signal signal, String words) {
    return vocabulary.gives(signal, words);
  }

  /** The words of a passage. */
  String words(Passage passage) {
    return Words.of(passage.text(source));
  }
}
