package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads fields that a comment inside code marks: {@code # GOOD: scoped to one bucket}, {@code //
 * Correct}, {@code IMPACT: nobody is told}. They count where no label outside of code tells them.
 */
final class CodeFieldReader {

  private static final int LONGEST_LABEL = 40;

  private final SourceLines source;
  private final LabelReader labels;

  CodeFieldReader(SourceLines source, LabelReader labels) {
    this.source = source;
    this.labels = labels;
  }

  /** The fields marked in the code blocks of {@code body}, in order. */
  List<FieldMark> read(List<Passage> body) {
    List<FieldMark> marks = new ArrayList<>();
    for (Passage passage : body) {
      if (passage.isCode()) {
        readCode((Block.CodeBlock) passage.block(), marks);
      }
    }
    return marks;
  }

  private void readCode(Block.CodeBlock code, List<FieldMark> marks) {
    int first = code.lines().first() + (code.fenced() ? 1 : 0);
    int last = code.lines().last() - (code.fenced() && code.closed() ? 1 : 0);
    for (int line = first; line <= last; line++) {
      int at = line;
      Optional<Field> field = fieldAt(line);
      if (field.isPresent()) {
        Evidences.between(source, source.start(line), endOf(line, last))
            .ifPresent(
                text -> marks.add(new FieldMark(field.get(), field.get().id(), at, text, true)));
      }
    }
  }

  private int endOf(int line, int last) {
    int end = line;
    while (end < last && fieldAt(end + 1).isEmpty()) {
      end++;
    }
    return source.end(end);
  }

  private Optional<Field> fieldAt(int line) {
    String text = source.text();
    int start = source.start(line);
    int end = source.end(line);
    while (start < end && Character.isWhitespace(text.charAt(start))) {
      start++;
    }
    while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
      end--;
    }
    boolean comment =
        text.startsWith("#", start) || text.startsWith("//", start) || text.startsWith("--", start);
    int from = start;
    while (from < end && !Character.isLetter(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < end && to - from <= LONGEST_LABEL && !isEnd(text, to, end)) {
      to++;
    }
    boolean ended = to < end || comment;
    boolean label = to > from && to - from <= LONGEST_LABEL && ended;
    boolean shouted = label && isShouted(text, from, to);
    return label && (comment || shouted)
        ? labels.field(LabelReader.wordsOf(text.substring(from, to)))
        : Optional.empty();
  }

  private static boolean isShouted(String text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (Character.isLowerCase(text.charAt(at))) {
        return false;
      }
    }
    return true;
  }

  private static boolean isEnd(String text, int at, int end) {
    char each = text.charAt(at);
    boolean dash = each == ' ' && at + 3 <= end && text.startsWith(" - ", at);
    return each == ':' || each == '(' || dash;
  }
}
