package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.LineRange;
import dev.weakspot.document.SourceLines;
import dev.weakspot.document.TableRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Reads the failure counts that a document states outside of its failures, in whatever notation:
 * {@code 2 Critical, 1 High}, {@code Critical issues: 2}, {@code Critical (2)}, table rows, {@code
 * Total: 9}. Levels merged into one count are left open.
 */
final class CountReader {

  /** {@code 3 (2 Critical, 1 High)}: a total, and what it is made of. */
  private static final Pattern THEN_ITS_PARTS = Pattern.compile("[\\s*_]*\\d+[\\s*_]*\\(");

  /** {@code 9/10} counts nothing. */
  private static final Pattern OF_SOMETHING = Pattern.compile("[\\s*_]*\\d+\\s*/");

  /** Most words a label that states one level has. */
  private static final int LONGEST_LABEL = 5;

  /** A larger number of one level counts something else. */
  private static final int MOST = 60;

  private final Vocabulary vocabulary;
  private final SourceLines source;
  private final Judge judge;

  /** The lines of the failures that another follows. */
  private final BitSet inside = new BitSet();

  /**
   * @param failures where the failures stand: what is counted inside of one is something else
   */
  CountReader(Vocabulary vocabulary, SourceLines source, Judge judge, List<LineRange> failures) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.judge = judge;
    failures.stream()
        .limit(Math.max(0, failures.size() - 1))
        .forEach(each -> inside.set(each.first(), each.last() + 1));
  }

  /** The counts that stand together with most levels, else the total alone. */
  DeclaredCounts read(Section root) {
    List<Tally> tallies = new ArrayList<>();
    collect(root, false, tallies);
    Tally best = new Tally();
    for (Tally tally : tallies) {
      if (tally.levels() >= best.levels() && tally.levels() > 0 || best.isEmpty()) {
        best = tally;
      }
    }
    for (Tally tally : tallies) {
      if (best.levels() == 0) {
        best.takeTotal(tally);
      }
    }
    if (best.isEmpty()) {
      ProseTotal.read(root.body(), source, best);
    }
    return best.counts();
  }

  private void collect(Section section, boolean counted, List<Tally> tallies) {
    boolean counts = counted || judge.role(section) == SectionRole.RETELLING && !section.isRoot();
    Tally headings = new Tally();
    for (Section child : section.children()) {
      addLine(child.heading().line(), child.heading().raw(), counts, headings);
    }
    keep(headings, tallies);
    Tally tally = new Tally();
    for (Passage passage : section.passages()) {
      if (passage.isText()) {
        addText(passage, counts, tally, tallies);
      } else if (passage.kind() == Passage.Kind.TABLE) {
        addTable((Block.Table) passage.block(), counts, tally);
      }
    }
    keep(tally, tallies);
    section.children().forEach(child -> collect(child, counts, tallies));
  }

  /** A line with several levels is a statement of its own; lines with one level belong together. */
  private void addText(Passage passage, boolean counts, Tally tally, List<Tally> tallies) {
    if (isInside(passage.line()) || !mayCount(passage)) {
      return;
    }
    Tally line = new Tally();
    addLine(passage.line(), passage.text(source), counts, line);
    if (line.levels() > 1) {
      keep(line, tallies);
    } else {
      tally.add(line);
    }
  }

  /** Whether the passage has what {@link #addLine} asks for first. */
  private boolean mayCount(Passage passage) {
    String text = source.text();
    for (int at = passage.from(); at < passage.to(); at++) {
      char each = text.charAt(at);
      if (isDigit(each) || each == 'Z' && text.startsWith("Zero", at)) {
        return true;
      }
    }
    return false;
  }

  private void keep(Tally tally, List<Tally> tallies) {
    if (!tally.isEmpty() && (!isInside(tally.line()) || tally.levels() > 1)) {
      tallies.add(tally);
    }
  }

  /** Whether the line stands in a failure that another follows. */
  private boolean isInside(int line) {
    return inside.get(line);
  }

  private void addTable(Block.Table table, boolean counts, Tally tally) {
    for (TableRow row : table.rows()) {
      String label = Words.of(row.cell(0));
      boolean total = counts && judge.gives(Signal.TOTAL, label);
      addLabelled(row.line(), label, row.cell(1), total, false, tally);
    }
    if (table.rows().isEmpty()) {
      return;
    }
    TableRow first = table.rows().get(0);
    for (int column = 0; column < table.header().cells().size(); column++) {
      Optional<Severity> level = vocabulary.severity(Words.of(table.header().cell(column)));
      String count = Words.of(first.cell(column));
      if (level.isPresent() && isCount(count)) {
        tally.put(first.line(), level.get(), Integer.parseInt(count));
      }
    }
  }

  private void addLine(int line, String text, boolean counts, Tally tally) {
    boolean none = text.contains("Zero");
    if (!none && !hasDigit(text)) {
      return;
    }
    if (text.indexOf(':') < 0 && !none && !counts && !judge.gives(Signal.TOTAL, Words.of(text))) {
      return;
    }
    List<CountToken> tokens = CountToken.read(text, vocabulary);
    int colon = text.indexOf(':');
    String label = LabelReader.wordsOf(colon < 0 ? text : text.substring(0, colon));
    boolean total = judge.gives(Signal.TOTAL, label);
    if (colon < 0 && tokens.stream().filter(CountToken::isPair).count() == 1 && !none) {
      if (ProseTotal.isStatedBy(text)) {
        tally.putTotal(line, ProseTotal.in(text).getAsInt());
        return;
      }
    }
    boolean paired = addPairs(line, tokens, total || counts || none, tally);
    if (colon >= 0) {
      addLabelled(line, label, text.substring(colon + 1), total, paired, tally);
    }
  }

  /** {@code 2 Critical, 1 High}; {@code Critical (2), High (1)}. */
  private static boolean addPairs(
      int line, List<CountToken> tokens, boolean expected, Tally tally) {
    List<CountToken> pairs = tokens.stream().filter(CountToken::isPair).toList();
    if (pairs.size() + (expected ? 1 : 0) < 2) {
      return false;
    }
    // A line may count one level in parts: 1 Critical (types), 1 Critical (names).
    Map<Severity, Integer> counts = new EnumMap<>(Severity.class);
    pairs.stream()
        .filter(pair -> !pair.merged())
        .forEach(pair -> counts.merge(pair.severity(), pair.count(), Integer::sum));
    counts.forEach((severity, count) -> putLevel(line, severity, count, tally));
    return !pairs.isEmpty();
  }

  /** {@code Critical issues: 2}; {@code Total failures: 9}. */
  private void addLabelled(
      int line, String label, String value, boolean total, boolean paired, Tally tally) {
    String[] words = Words.of(value).split(" ");
    boolean whole = words.length < 2 || !value.contains(words[0] + "." + words[1]);
    if (!isCount(words[0])
        || !whole
        || OF_SOMETHING.matcher(value).lookingAt()
        || value.contains("$")) {
      return;
    }
    int count = Integer.parseInt(words[0]);
    Optional<Severity> level = levelOf(label);
    if (level.isPresent() && !paired) {
      putLevel(line, level.get(), count, tally);
    } else if (total
        && level.isEmpty()
        && (words.length == 1
            || isFailures(words[1])
            || THEN_ITS_PARTS.matcher(value).lookingAt())) {
      tally.putTotal(line, count);
    }
  }

  private static void putLevel(int line, Severity severity, int count, Tally tally) {
    if (count <= MOST) {
      tally.put(line, severity, count);
    }
  }

  private boolean isFailures(String word) {
    return judge.gives(Signal.COUNTED, word) || word.equals("distinct");
  }

  /** The one level that a label of a count names. */
  private Optional<Severity> levelOf(String label) {
    String[] words = label.split(" ");
    if (words.length > LONGEST_LABEL) {
      return Optional.empty();
    }
    Optional<Severity> found = Optional.empty();
    for (String word : words) {
      Optional<Severity> severity = vocabulary.severity(word);
      if (severity.isPresent() && found.isPresent()) {
        return Optional.empty();
      }
      if (severity.isEmpty() && !judge.gives(Signal.COUNTED, word)) {
        return Optional.empty();
      }
      found = severity.isPresent() ? severity : found;
    }
    return found;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isDigit(char each) {
    return each >= '0' && each <= '9';
  }

  static boolean isCount(String word) {
    return !word.isEmpty()
        && word.length() <= 3
        && word.chars().allMatch(each -> each >= '0' && each <= '9');
  }
}
