package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the items of the outermost lists in a run of passages. */
final class ItemReader {

  private final SourceLines source;
  private final HeadingReader headings;

  ItemReader(Vocabulary vocabulary, SourceLines source) {
    this.source = source;
    this.headings = new HeadingReader(vocabulary);
  }

  /** The items among {@code passages} that stand in no other item, each as a candidate. */
  List<Candidate> read(List<Passage> passages, Section section) {
    List<Candidate> items = new ArrayList<>();
    int outermost =
        passages.stream()
            .filter(Passage::startsItem)
            .mapToInt(Passage::depth)
            .min()
            .orElse(Integer.MAX_VALUE);
    for (int i = 0; i < passages.size(); i++) {
      Passage first = passages.get(i);
      if (first.startsItem() && first.depth() == outermost) {
        int end = endOf(passages, i);
        Candidate item = item(passages.subList(i, end), section);
        if (!item.title().words().isEmpty() || !item.body().isEmpty()) {
          items.add(item);
        }
      }
    }
    return items;
  }

  private static int endOf(List<Passage> passages, int start) {
    int depth = passages.get(start).depth();
    int end = start + 1;
    while (end < passages.size()) {
      Passage next = passages.get(end);
      boolean outside = next.depth() < depth && !next.isCode();
      boolean sibling = next.startsItem() && next.depth() <= depth;
      if (outside || sibling || next.kind() == Passage.Kind.HEADING) {
        break;
      }
      end++;
    }
    return end;
  }

  private Candidate item(List<Passage> passages, Section section) {
    Passage first = passages.get(0);
    String text = first.text(source);
    Heading heading = headings.read(first.line(), leadOf(text));
    String number = first.isNumbered() ? first.markerDigits() : heading.number();
    Heading title =
        new Heading(
            first.line(),
            text,
            heading.title().isEmpty() ? text : heading.title(),
            heading.words(),
            number,
            heading.prefixed(),
            heading.severity());
    Passage last = passages.get(passages.size() - 1);
    return new Candidate(
        title, last.lastLine(), passages.subList(1, passages.size()), section, Map.of());
  }

  /** The bold lead of an item, or all of its first line. */
  private static String leadOf(String text) {
    Emphasis emphasis = Emphasis.at(text, 0, text.length());
    return emphasis.isNone() || !emphasis.strong()
        ? text
        : text.substring(emphasis.from(), emphasis.to());
  }
}
