package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import dev.weakspot.document.TableRow;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** Reads the failure counts that a document's summary states, in whatever notation. */
final class CountReader {

  private final Vocabulary vocabulary;
  private final SourceLines source;
  private final Judge judge;

  CountReader(Vocabulary vocabulary, SourceLines source, Judge judge) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.judge = judge;
  }

  /** The counts that the sections which retell or count state. */
  DeclaredCounts read(Section root) {
    Tally best = new Tally();
    for (Section section : root.children()) {
      best = better(best, in(section));
    }
    return best.counts();
  }

  private Tally in(Section section) {
    Tally tally = new Tally();
    boolean counting = judge.role(section) == SectionRole.RETELLING;
    if (counting) {
      for (Passage passage : section.body()) {
        add(passage, tally);
      }
      return tally;
    }
    for (Section child : section.children()) {
      tally = better(tally, in(child));
    }
    return tally;
  }

  private void add(Passage passage, Tally tally) {
    if (passage.kind() == Passage.Kind.TABLE) {
      Block.Table table = (Block.Table) passage.block();
      for (TableRow row : table.rows()) {
        addLine(row.line(), row.cell(0) + ": " + row.cell(1), tally);
      }
    } else if (passage.isText()) {
      addLine(passage.line(), passage.text(source), tally);
    }
  }

  /** {@code 2 Critical, 1 High}; {@code Critical issues: 2}; {@code Total: 9}. */
  private void addLine(int line, String text, Tally tally) {
    List<String> words = List.of(Words.of(text).split(" "));
    boolean pairs = false;
    for (int i = 0; i + 1 < words.size(); i++) {
      Severity severity = vocabulary.severity(words.get(i + 1)).orElse(null);
      if (isCount(words.get(i)) && severity != null) {
        boolean merged = i + 2 < words.size() && vocabulary.severity(words.get(i + 2)).isPresent();
        if (!merged) {
          tally.put(line, severity, Integer.parseInt(words.get(i)));
        }
        pairs = true;
      }
    }
    int colon = text.indexOf(':');
    if (pairs || colon < 0) {
      return;
    }
    String label = Words.of(text.substring(0, colon));
    String[] value = Words.of(text.substring(colon)).split(" ");
    if (!isCount(value[0]) || label.split(" ").length > 4) {
      return;
    }
    int count = Integer.parseInt(value[0]);
    for (String word : label.split(" ")) {
      Severity severity = vocabulary.severity(word).orElse(null);
      if (severity != null) {
        tally.put(line, severity, count);
        return;
      }
    }
    if (Words.contain(label, "total")) {
      tally.putTotal(line, count);
    }
  }

  private static boolean isCount(String word) {
    return !word.isEmpty()
        && word.length() <= 3
        && word.chars().allMatch(each -> each >= '0' && each <= '9');
  }

  private static Tally better(Tally one, Tally other) {
    return other.levels.size() > one.levels.size() || one.isEmpty() ? other : one;
  }

  /** Counts as they are found; the first of each level stays. */
  private static final class Tally {
    private final Map<Severity, Integer> levels = new EnumMap<>(Severity.class);
    private OptionalInt total = OptionalInt.empty();
    private int line;

    void put(int at, Severity severity, int count) {
      levels.putIfAbsent(severity, count);
      line = line == 0 ? at : line;
    }

    void putTotal(int at, int count) {
      total = total.isPresent() ? total : OptionalInt.of(count);
      line = line == 0 ? at : line;
    }

    boolean isEmpty() {
      return levels.isEmpty() && total.isEmpty();
    }

    DeclaredCounts counts() {
      return isEmpty()
          ? DeclaredCounts.none()
          : new DeclaredCounts(
              level(Severity.CRITICAL),
              level(Severity.HIGH),
              level(Severity.MEDIUM),
              level(Severity.LOW),
              total,
              line);
    }

    private OptionalInt level(Severity severity) {
      return levels.containsKey(severity)
          ? OptionalInt.of(levels.get(severity))
          : OptionalInt.empty();
    }
  }
}
