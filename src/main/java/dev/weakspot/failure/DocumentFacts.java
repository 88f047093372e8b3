package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a document says of itself as a whole. */
final class DocumentFacts {

  /** {@code High}, {@code very high (9/10)}, {@code 9/10}, {@code HIGH}. */
  private static final Pattern RATING =
      Pattern.compile(
          "(?i)\\b(?:(?:very|extremely|exceptionally|moderately|medium[ -]to)[ -])?"
              + "(?:high|medium|low|excellent|exceptional|moderate|significant|critical|minimal)\\b"
              + "(?: ?\\(\\d+(?:\\.\\d+)?/\\d+\\))?|\\b\\d+(?:\\.\\d+)?/\\d+");

  private static final Set<Field> DOCUMENT_LEVEL =
      EnumSet.of(Field.TRAINING_VALUE, Field.DEPLOYMENT_STATUS, Field.OVERALL_ASSESSMENT);

  private final SourceLines source;
  private final FieldReader fields;
  private final Judge judge;
  private final BitSet told;
  private List<FieldMark> outside;

  /**
   * @param told the lines of all failures
   */
  DocumentFacts(SourceLines source, FieldReader fields, Judge judge, BitSet told) {
    this.told = told;
    this.source = source;
    this.fields = fields;
    this.judge = judge;
  }

  /** The knowledge gaps the document states, in order. */
  List<Evidence> knowledgeGaps(Section root) {
    List<Evidence> gaps = new ArrayList<>();
    List<Passage> body = root.body();
    List<FieldReader.Place> places = fields.places(body);
    boolean listed = false;
    for (FieldReader.Place place : places) {
      boolean heading = body.get(place.index()).kind() == Passage.Kind.HEADING;
      boolean fuller = gaps.isEmpty() || heading && !listed;
      if (place.label().is(Field.KNOWLEDGE_GAPS) && fuller) {
        List<Evidence> here = gapsAt(body, place);
        gaps = here.isEmpty() ? gaps : here;
        listed = heading && !here.isEmpty();
      }
    }
    return gaps;
  }

  private List<Evidence> gapsAt(List<Passage> body, FieldReader.Place place) {
    if (!place.alone()) {
      Passage passage = body.get(place.index());
      return inline(place.label().valueFrom(), passage.to());
    }
    List<Evidence> gaps = new ArrayList<>();
    Passage labelled = body.get(place.index());
    if (judge.gives(Signal.NO_FAILURES, valueOf(labelled))) {
      return List.of();
    }
    int base = labelled.depth();
    int first = -1;
    for (int i = place.index() + 1; i < body.size(); i++) {
      Passage each = body.get(i);
      boolean heading = each.kind() == Passage.Kind.HEADING;
      boolean over = each.depth() <= base && !(base == 0 && each.startsItem());
      boolean closed = first >= 0 && each.depth() < first;
      if (heading || each.startsItem() && each.depth() <= base || closed || over && first >= 0) {
        break;
      }
      if (each.startsItem() && (first < 0 || each.depth() == first)) {
        first = each.depth();
        gap(each.from(), each.to()).ifPresent(gaps::add);
      } else if (first < 0 && each.isText()) {
        return inline(each.from(), each.to());
      }
    }
    return gaps;
  }

  /** The words behind the colon of a heading such as {@code Knowledge gaps: none}, or "". */
  private String valueOf(Passage heading) {
    String text = heading.text(source);
    int colon = heading.kind() == Passage.Kind.HEADING ? text.indexOf(':') : -1;
    return colon < 0 ? "" : Words.of(text.substring(colon + 1));
  }

  private List<Evidence> inline(int from, int to) {
    List<Evidence> gaps = new ArrayList<>();
    String text = source.text();
    int start = from;
    int brackets = 0;
    boolean semicolons = text.substring(from, to).indexOf(';') >= 0;
    for (int i = from; i < to; i++) {
      char each = text.charAt(i);
      if (each == '(') {
        brackets++;
      } else if (each == ')') {
        brackets--;
      } else if (brackets == 0 && (each == ';' || each == ',' && !semicolons)) {
        gap(start, i).ifPresent(gaps::add);
        start = i + 1;
      }
    }
    gap(start, to).ifPresent(gaps::add);
    return gaps;
  }

  private Optional<Evidence> gap(int from, int to) {
    String text = source.text();
    int start = from;
    while (start < to
        && !Character.isLetterOrDigit(text.charAt(start))
        && text.charAt(start) != '`') {
      start++;
    }
    if (text.startsWith("and ", start)) {
      start += "and ".length();
    }
    int digits = start;
    while (digits < to && Character.isDigit(text.charAt(digits))) {
      digits++;
    }
    boolean number = digits > start && digits < to && ".)".indexOf(text.charAt(digits)) >= 0;
    int end = to;
    while (end > start && " .*\t".indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    String words = Words.of(text.substring(start, Math.max(start, end)));
    boolean none = judge.gives(Signal.NO_FAILURES, words) || words.startsWith("none");
    return none ? Optional.empty() : Evidences.between(source, number ? digits + 1 : start, end);
  }

  /** The training value of the document, as written and short. */
  Optional<Evidence> trainingValue(Section root) {
    return first(root, Field.TRAINING_VALUE).flatMap(DocumentFacts::shortened);
  }

  /** The rating in a text that states one and goes on to explain it. */
  private static Optional<Evidence> shortened(Evidence value) {
    String line = value.text().lines().findFirst().orElse("");
    Matcher matcher = RATING.matcher(line);
    return matcher.find()
        ? Optional.of(new Evidence(value.line(), matcher.group()))
        : Optional.empty();
  }

  /** The first text labelled as {@code field} outside of every failure. */
  Optional<Evidence> first(Section root, Field field) {
    if (outside == null) {
      outside =
          fields.read(root.body()).stream()
              .filter(mark -> DOCUMENT_LEVEL.contains(mark.field()))
              .filter(mark -> !told.get(mark.labelLine()))
              .toList();
    }
    return outside.stream()
        .filter(mark -> mark.field() == field)
        .map(FieldMark::evidence)
        .findFirst();
  }
}
