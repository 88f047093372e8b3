package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import dev.weakspot.document.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The severities that a list or table elsewhere gives to failures by name or number: rows of {@code
 * | 3 | Missing tags | High |}, items below {@code High severity}.
 */
final class Ratings {

  /** Share of a rating's words that a failure's title must hold. */
  private static final double NAMED = 0.6;

  private final Vocabulary vocabulary;
  private final SourceLines source;
  private final Judge judge;
  private final Headings headings;

  /** By the number of what is rated, for those that give one; the first of a number counts. */
  private final Map<String, Severity> numbered = new HashMap<>();

  /** By the words of what is rated; the numbers in the index are those in the list. */
  private final WordIndex words;

  private final List<Severity> worded = new ArrayList<>();

  private Ratings(
      Vocabulary vocabulary,
      SourceLines source,
      Judge judge,
      Headings headings,
      Allowance allowance) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.judge = judge;
    this.headings = headings;
    this.words = new WordIndex(allowance);
  }

  /** The ratings in the sections of {@code root} that rate or retell. */
  static Ratings in(
      Section root,
      Vocabulary vocabulary,
      SourceLines source,
      Judge judge,
      Headings headings,
      Allowance allowance) {
    Ratings ratings = new Ratings(vocabulary, source, judge, headings, allowance);
    ratings.collect(root, false);
    return ratings;
  }

  /** The severity given to the failure with this title. */
  Optional<Severity> of(Heading title) {
    Severity byNumber = numbered.get(title.number());
    return byNumber == null ? byWords(title) : Optional.of(byNumber);
  }

  private Optional<Severity> byWords(Heading title) {
    if (worded.isEmpty()) {
      return Optional.empty();
    }
    Set<String> own = Retellings.stems(title.words());
    int[] shared = words.sharedWith(own);
    for (int number = 0; number < worded.size(); number++) {
      int fewer = Math.min(words.set(number).size(), own.size());
      if (shared[number] >= 2 && shared[number] >= NAMED * fewer) {
        return Optional.of(worded.get(number));
      }
    }
    return Optional.empty();
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
          Heading line = headings.of(passage);
          severity = line.severity().or(() -> firstLevel(line.words())).or(() -> inherited);
        } else if (passage.startsItem() && severity.isPresent()) {
          add("", passage.text(source), severity.get());
        }
      }
    }
    section.children().forEach(child -> collect(child, rates));
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
    for (int column = 0; column < table.header().cells().size(); column++) {
      Optional<Field> field = vocabulary.field(Words.of(table.header().cell(column)));
      if (severity < 0 && field.isPresent() && field.get() == Field.SEVERITY) {
        severity = column;
      }
    }
    for (TableRow row : table.rows()) {
      Optional<Severity> level =
          severity < 0 ? Optional.empty() : firstLevel(Words.of(row.cell(severity)));
      if (level.isPresent()) {
        String number = numberOf(row.cell(0));
        add(number, row.cell(number.isEmpty() || severity == 1 ? 0 : 1), level.get());
      }
    }
  }

  /** {@code 3}, {@code #3}, {@code Error 3}. */
  private static String numberOf(String cell) {
    String words = Words.of(cell);
    String last = words.substring(words.lastIndexOf(' ') + 1);
    boolean few = words.indexOf(' ') == words.lastIndexOf(' ');
    return few && CountReader.isCount(last) ? last : "";
  }

  private void add(String number, String text, Severity severity) {
    if (!number.isEmpty()) {
      numbered.putIfAbsent(number, severity);
    }
    if (words.add(Retellings.stems(Words.of(text)))) {
      worded.add(severity);
    }
  }
}
