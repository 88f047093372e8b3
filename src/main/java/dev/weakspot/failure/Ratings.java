package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import dev.weakspot.document.TableRow;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The severities that a list or table elsewhere gives to failures by name or number: rows of {@code
 * | 3 | Missing tags | High |}, items below {@code High severity}.
 */
final class Ratings {

  /** Share of a rating's words that a failure's title must hold. */
  private static final double NAMED = 0.6;

  /** {@code issues #1, #2 and #4}; {@code #3}. */
  private static final Pattern REFERENCES =
      Pattern.compile(
          "(?i)(?:(?:issue|failure|error|problem|fault|fix|number|item)s?\\s+#?|#)\\d+"
              + "(?:(?:\\s*,\\s*(?:and\\s+)?|\\s+and\\s+|\\s*&\\s*)#?\\d+)*");

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  private final Vocabulary vocabulary;
  private final SourceLines source;
  private final Judge judge;
  private final HeadingReader headings;
  private final List<Rating> ratings = new ArrayList<>();

  /** What is rated, by its words and, where it has one, its number. */
  private record Rating(String number, Set<String> words, Severity severity) {}

  private Ratings(Vocabulary vocabulary, SourceLines source, Judge judge) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.judge = judge;
    this.headings = new HeadingReader(vocabulary);
  }

  /** The ratings in the sections of {@code root} that rate or retell. */
  static Ratings in(Section root, Vocabulary vocabulary, SourceLines source, Judge judge) {
    Ratings ratings = new Ratings(vocabulary, source, judge);
    ratings.collect(root, false);
    return ratings;
  }

  /** The severity given to the failure with this title. */
  Optional<Severity> of(Heading title) {
    Optional<Severity> numbered =
        ratings.stream()
            .filter(each -> !each.number().isEmpty() && each.number().equals(title.number()))
            .map(Rating::severity)
            .findFirst();
    Set<String> words = Retellings.stems(title.words());
    return numbered.or(
        () ->
            ratings.stream()
                .filter(each -> names(each.words(), words))
                .max(Comparator.comparingDouble(each -> likeness(each.words(), words)))
                .map(Rating::severity));
  }

  /** The share of the words of either that both have. */
  private static double likeness(Set<String> rating, Set<String> title) {
    Set<String> all = new HashSet<>(rating);
    all.addAll(title);
    long shared = rating.stream().filter(title::contains).count();
    return (double) shared / all.size();
  }

  private static boolean names(Set<String> rating, Set<String> title) {
    Set<String> shared = new HashSet<>(rating);
    shared.retainAll(title);
    return shared.size() >= 2 && shared.size() >= NAMED * Math.min(rating.size(), title.size());
  }

  private void collect(Section section, boolean rated) {
    boolean rates = rated || !section.isRoot() && rates(section);
    if (rates) {
      Optional<Severity> inherited =
          firstLevel(section.heading().words()).or(section.heading()::severity);
      Optional<Severity> severity = inherited;
      for (Passage passage : section.passages()) {
        if (passage.kind() == Passage.Kind.TABLE) {
          addTable((Block.Table) passage.block());
        } else if (passage.isText() && passage.depth() == 0) {
          Heading line = headings.read(passage.line(), passage.text(source));
          severity = line.severity().or(() -> firstLevel(line.words())).or(() -> inherited);
        } else if (passage.startsItem() && !addNamed(passage) && severity.isPresent()) {
          add("", passage.text(source), severity.get());
        }
      }
    }
    section.children().forEach(child -> collect(child, rates));
  }

  /**
   * Adds what an item such as {@code High: issues #3, #4} or {@code Low: 2 issues (unused key,
   * loose names)} names behind its level.
   *
   * @return whether the item is one of these
   */
  private boolean addNamed(Passage item) {
    String text = item.text(source);
    int colon = text.indexOf(':');
    Optional<Severity> level =
        colon < 0 ? Optional.empty() : firstLevel(Words.of(text.substring(0, colon)));
    if (level.isEmpty()) {
      return false;
    }
    String named = text.substring(colon + 1);
    Matcher numbers = REFERENCES.matcher(named);
    if (numbers.find()) {
      NUMBER
          .matcher(numbers.group())
          .results()
          .forEach(each -> ratings.add(new Rating(each.group(), Set.of(), level.get())));
      return true;
    }
    int open = named.indexOf('(');
    int close = named.lastIndexOf(')');
    String list = open >= 0 && close > open ? named.substring(open + 1, close) : named;
    for (String each : list.split(",")) {
      add("", each, level.get());
    }
    return true;
  }

  private boolean rates(Section section) {
    return judge.role(section) == SectionRole.RETELLING
        || judge.gives(Signal.RATING, section.heading().words());
  }

  private Optional<Severity> firstLevel(String words) {
    return vocabulary.severity(words.split(" ")[0]);
  }

  private void addTable(Block.Table table) {
    int severity = -1;
    int impact = -1;
    for (int column = 0; column < table.header().cells().size(); column++) {
      Optional<Field> field = vocabulary.field(Words.of(table.header().cell(column)));
      if (field.isPresent() && field.get() == Field.SEVERITY) {
        severity = severity < 0 ? column : severity;
      } else if (field.isPresent() && field.get() == Field.IMPACT && holdsLevels(table, column)) {
        impact = column;
      }
    }
    severity = severity < 0 ? impact : severity;
    for (TableRow row : table.rows()) {
      Optional<Severity> level =
          severity < 0 ? Optional.empty() : firstLevel(Words.of(row.cell(severity)));
      if (level.isPresent()) {
        String number = numberOf(row.cell(0));
        add(number, row.cell(number.isEmpty() || severity == 1 ? 0 : 1), level.get());
      }
    }
  }

  /** Whether the cells of a column are severities. */
  private boolean holdsLevels(Block.Table table, int column) {
    return table.rows().stream()
        .allMatch(row -> vocabulary.severity(Words.of(row.cell(column))).isPresent());
  }

  /** {@code 3}, {@code #3}, {@code Error 3}. */
  private static String numberOf(String cell) {
    String words = Words.of(cell);
    String last = words.substring(words.lastIndexOf(' ') + 1);
    boolean few = words.indexOf(' ') == words.lastIndexOf(' ');
    return few && CountReader.isCount(last) ? last : "";
  }

  private void add(String number, String text, Severity severity) {
    ratings.add(new Rating(number, Retellings.stems(Words.of(text)), severity));
  }
}
