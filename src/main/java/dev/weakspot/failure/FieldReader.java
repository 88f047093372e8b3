package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the labelled fields of a body, whatever their layout: label and text on one line, label
 * alone above its text, label as a heading, label as the lead of a list item.
 */
final class FieldReader {

  private final SourceLines source;
  private final LabelReader labels;
  private final HeadingReader headings;
  private final Map<Integer, Optional<Label>> headingLabels = new HashMap<>();

  FieldReader(Vocabulary vocabulary, SourceLines source, LabelReader labels) {
    this.source = source;
    this.labels = labels;
    this.headings = new HeadingReader(vocabulary);
  }

  /** A label and where in the body it stands. */
  record Place(Label label, int index, boolean alone, boolean nested) {}

  /** The fields that {@code body} tells, in order. */
  List<FieldMark> read(List<Passage> body) {
    List<Place> places = places(body);
    List<FieldMark> marks = new ArrayList<>();
    for (int i = 0; i < places.size(); i++) {
      Place place = places.get(i);
      if (place.label().field().isPresent()) {
        evidence(body, place, endOf(body, places, i))
            .ifPresent(
                text ->
                    marks.add(
                        new FieldMark(
                            place.label().field().get(),
                            place.label().words(),
                            place.label().line(),
                            text,
                            place.nested())));
      }
    }
    return marks;
  }

  /** All labels of {@code body}, known or not, in order. */
  List<Place> places(List<Passage> body) {
    List<Place> places = new ArrayList<>();
    int openDepth = -1;
    for (int i = 0; i < body.size(); i++) {
      Passage passage = body.get(i);
      Optional<Label> label = labelOf(passage);
      if (label.isEmpty()) {
        continue;
      }
      boolean alone = isBlank(label.get().valueFrom(), passage.to());
      boolean nested = openDepth >= 0 && passage.depth() > openDepth && passage.startsItem();
      places.add(new Place(label.get(), i, alone, nested));
      if (!nested) {
        openDepth = alone ? passage.depth() : -1;
      }
    }
    return places;
  }

  private Optional<Label> labelOf(Passage passage) {
    if (passage.kind() != Passage.Kind.HEADING) {
      return labels.read(passage);
    }
    return headingLabels.computeIfAbsent(passage.line(), line -> headingLabel(passage));
  }

  private Optional<Label> headingLabel(Passage passage) {
    Heading heading = headings.read(passage.line(), passage.text(source));
    String words = LabelReader.wordsOf(labels.labelOf(heading.title()));
    int value = passage.to();
    if (labels.labelOf(heading.title()).length() < heading.title().length()) {
      value = source.text().indexOf(':', passage.from()) + 1;
    }
    int valueFrom = value;
    return labels
        .field(words)
        .map(
            field ->
                new Label(
                    passage.line(), heading.title(), words, Optional.of(field), valueFrom, true));
  }

  /** The index of the passage that ends the value of place {@code i}. */
  private static int endOf(List<Passage> body, List<Place> places, int i) {
    Place place = places.get(i);
    int next = body.size();
    for (int j = i + 1; j < places.size(); j++) {
      boolean inside =
          places.get(j).nested() && !place.nested() || opensValue(place, places.get(j));
      if (!inside) {
        next = places.get(j).index();
        break;
      }
    }
    for (int j = place.index() + 1; j < next; j++) {
      Passage.Kind kind = body.get(j).kind();
      if (kind == Passage.Kind.HEADING) {
        return j;
      }
    }
    return next;
  }

  /** Whether a label that tells no field stands right below one that is alone on its line. */
  private static boolean opensValue(Place place, Place next) {
    boolean nothing = next.label().field().isEmpty() || next.label().field().get() == Field.OTHER;
    return nothing && place.alone() && next.index() == place.index() + 1;
  }

  private Optional<Evidence> evidence(List<Passage> body, Place place, int end) {
    int from;
    int first = place.index();
    if (place.alone()) {
      first++;
      if (first >= end || body.get(first).kind() == Passage.Kind.RULE) {
        return Optional.empty();
      }
      from = body.get(first).from();
    } else {
      from = place.label().valueFrom();
    }
    int last = end - 1;
    while (last > first && body.get(last).kind() == Passage.Kind.RULE) {
      last--;
    }
    return Evidences.between(source, from, Math.max(body.get(last).to(), from));
  }

  private boolean isBlank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (Character.isLetterOrDigit(source.text().charAt(i))) {
        return false;
      }
    }
    return true;
  }
}
