package dev.weakspot.failure;

import dev.weakspot.document.LineRange;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes failures out of the places found: reads their fields. */
final class FailureReader {

  /** What comments in code are read for. */
  private static final Set<Field> IN_CODE = EnumSet.of(Field.FIX, Field.IDEAL, Field.IMPACT);

  private final Vocabulary vocabulary;
  private final FieldReader fields;
  private final CodeFieldReader codeFields;
  private final SeverityReader severities;
  private final CodeReader codes;
  private final CitationReader citations;

  FailureReader(
      Vocabulary vocabulary,
      FieldReader fields,
      CodeFieldReader codeFields,
      SeverityReader severities,
      CodeReader codes,
      CitationReader citations) {
    this.vocabulary = vocabulary;
    this.fields = fields;
    this.codeFields = codeFields;
    this.severities = severities;
    this.codes = codes;
    this.citations = citations;
  }

  /** The failure at {@code candidate}. */
  Failure read(int ordinal, Candidate candidate) {
    List<FieldMark> marks = new ArrayList<>();
    candidate
        .given()
        .forEach(
            (field, text) -> marks.add(new FieldMark(field, field.id(), text.line(), text, false)));
    marks.addAll(fields.read(candidate.body()));
    Set<Field> told = marks.stream().map(FieldMark::field).collect(Collectors.toSet());
    if (!told.containsAll(IN_CODE)) {
      codeFields.read(candidate.body()).stream()
          .filter(mark -> !told.contains(mark.field()))
          .filter(mark -> IN_CODE.contains(mark.field()))
          .forEach(marks::add);
    }
    SeverityReader.Stated severity = severities.read(candidate, marks);
    return new Failure(
        ordinal,
        new LineRange(candidate.line(), Math.max(candidate.line(), candidate.lastLine())),
        title(candidate, marks),
        severity.severity(),
        severity.source(),
        first(marks, Field.ISSUE),
        first(marks, Field.ROOT_CAUSE),
        first(marks, Field.FIX).or(() -> first(marks, Field.IDEAL)),
        impacts(marks),
        first(marks, Field.TRAINING_VALUE),
        codes.read(candidate.body()),
        citations.read(candidate.body()));
  }

  /** The title, or the start of the issue where the heading is no more than a number. */
  private static String title(Candidate candidate, List<FieldMark> marks) {
    String title = candidate.title().title();
    return title.isEmpty()
        ? first(marks, Field.ISSUE)
            .flatMap(issue -> issue.text().lines().findFirst())
            .orElse(candidate.title().raw())
        : title;
  }

  /** The labels in the candidate's body that the vocabulary does not know. */
  List<Evidence> unknownLabels(Candidate candidate) {
    return fields.places(candidate.body()).stream()
        .filter(place -> !place.nested() && place.label().field().isEmpty())
        .map(place -> new Evidence(place.label().line(), place.label().text()))
        .toList();
  }

  private static Optional<Evidence> first(List<FieldMark> marks, Field field) {
    FieldMark found = null;
    for (FieldMark mark : marks) {
      boolean better = found == null || found.nested() && !mark.nested();
      found = mark.field() == field && better ? mark : found;
    }
    return Optional.ofNullable(found).map(FieldMark::evidence);
  }

  private List<Impact> impacts(List<FieldMark> marks) {
    List<Impact> impacts = new ArrayList<>();
    boolean outer = marks.stream().anyMatch(m -> m.field() == Field.IMPACT && !m.nested());
    for (FieldMark mark : marks) {
      if (mark.field() == Field.IMPACT && !(outer && mark.nested())) {
        impacts.add(
            new Impact(
                vocabulary.dimension(mark.words()),
                severities.opening(mark.evidence().text()).orElse(Severity.UNSTATED),
                mark.evidence()));
      }
    }
    return impacts;
  }
}
