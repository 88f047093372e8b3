package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the items of the outermost lists in a run of passages. */
final class ItemReader {

  /** So many numbered items with bullets below them are no accident. */
  private static final int MANY = 2;

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
    boolean numberedOnly = numbersHoldBullets(passages, outermost);
    for (int i = 0; i < passages.size(); i++) {
      Passage first = passages.get(i);
      boolean starts = first.startsItem() && first.depth() == outermost;
      if (starts && (!numberedOnly || first.isNumbered())) {
        int end = endOf(passages, i, numberedOnly);
        Candidate item = item(passages.subList(i, end), section);
        if (!item.title().words().isEmpty() || !item.body().isEmpty()) {
          items.add(item);
        }
      }
    }
    return items;
  }

  /**
   * Whether more than one numbered item of this depth has bullets right below it that are not
   * indented: they are meant as its own.
   */
  private static boolean numbersHoldBullets(List<Passage> passages, int depth) {
    int holding = 0;
    for (int i = 1; i < passages.size(); i++) {
      Passage before = passages.get(i - 1);
      Passage bullet = passages.get(i);
      boolean below = bullet.depth() == depth && bullet.line() == before.line() + 1;
      boolean starts = bullet.startsItem() && !bullet.isNumbered();
      holding += below && starts && before.depth() == depth && before.isNumbered() ? 1 : 0;
    }
    return holding >= MANY;
  }

  private static int endOf(List<Passage> passages, int start, boolean numberedOnly) {
    int depth = passages.get(start).depth();
    int end = start + 1;
    while (end < passages.size()) {
      Passage next = passages.get(end);
      boolean outside = next.depth() < depth && !next.isCode();
      boolean within = numberedOnly && next.depth() == depth && !next.isNumbered();
      boolean sibling = next.startsItem() && next.depth() <= depth && !within;
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
