package dev.weakspot.failure;

import dev.weakspot.document.SourceLines;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the label at the start of a line: {@code **Impact**: …}, {@code **Impact:** …}, {@code
 * Impact: …}, {@code ❌ **Impact** (cost) - …}, {@code **Impact**} alone. Without bold only labels
 * of the vocabulary count.
 */
final class LabelReader {

  private static final int LONGEST_LABEL = 70;

  /** Longest label, in words, whose value stands in the same heading. */
  private static final int LONGEST_BEFORE_VALUE = 3;

  private static final Set<Field> WITH_VALUE =
      EnumSet.of(
          Field.SEVERITY,
          Field.ROOT_CAUSE,
          Field.FIX,
          Field.IMPACT,
          Field.TRAINING_VALUE,
          Field.KNOWLEDGE_GAPS,
          Field.OTHER);

  private final Vocabulary vocabulary;
  private final SourceLines source;
  private final Map<String, Optional<Field>> known = new HashMap<>();
  private final Label[] labels;
  private final BitSet read = new BitSet();

  LabelReader(Vocabulary vocabulary, SourceLines source) {
    this.vocabulary = vocabulary;
    this.source = source;
    this.labels = new Label[source.count() + 1];
  }

  /** The label that {@code passage} starts with. */
  Optional<Label> read(Passage passage) {
    if (!passage.isText()) {
      return Optional.empty();
    }
    int line = passage.line();
    if (!read.get(line)) {
      read.set(line);
      labels[line] = readNow(passage).orElse(null);
    }
    return Optional.ofNullable(labels[line]);
  }

  private Optional<Label> readNow(Passage passage) {
    int at = afterSymbols(passage.from(), passage.to());
    if (at >= passage.to()) {
      return Optional.empty();
    }
    Emphasis emphasis = Emphasis.at(source.text(), at, passage.to());
    return emphasis.isNone() ? plain(passage, at) : emphasised(passage, emphasis);
  }

  /** The field of a heading or label with these words. */
  Optional<Field> field(String words) {
    return known.computeIfAbsent(words, vocabulary::field);
  }

  private Optional<Label> emphasised(Passage passage, Emphasis emphasis) {
    String text = source.text();
    int colon = TextScan.indexOf(text, ':', emphasis.from(), emphasis.to());
    boolean inside = colon >= 0;
    if (inside && colon == emphasis.lastInside()) {
      return label(passage, emphasis.from(), colon, emphasis.end(), true);
    }
    int after = afterBrackets(emphasis.end(), passage.to());
    if (after < passage.to() && text.charAt(after) == ':') {
      return label(passage, emphasis.from(), emphasis.to(), after + 1, true);
    }
    if (inside) {
      return label(passage, emphasis.from(), colon, colon + 1, true)
          .filter(l -> l.field().isPresent());
    }
    boolean dash = after < passage.to() && isDash(text.charAt(after));
    if (dash || after >= passage.to()) {
      int value = dash ? after + 1 : passage.to();
      return label(passage, emphasis.from(), emphasis.to(), value, true)
          .filter(l -> l.field().isPresent());
    }
    return Optional.empty();
  }

  private Optional<Label> plain(Passage passage, int at) {
    String text = source.text();
    int limit = Math.min(passage.to(), at + LONGEST_LABEL);
    for (int position = at; position < limit; position++) {
      if (text.charAt(position) == ':') {
        return label(passage, at, position, position + 1, false).filter(l -> l.field().isPresent());
      }
    }
    return Optional.empty();
  }

  private Optional<Label> label(Passage passage, int from, int to, int valueFrom, boolean bold) {
    if (to - from > LONGEST_LABEL || to <= from) {
      return Optional.empty();
    }
    String text = source.text().substring(from, to);
    String words = wordsOf(text);
    if (words.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(new Label(passage.line(), bare(text), words, field(words), valueFrom, bold));
  }

  /** A label's words; what stands in brackets behind it is no part of them. */
  static String wordsOf(String text) {
    int bracket = text.indexOf('(');
    return Words.of(bracket > 0 ? text.substring(0, bracket) : text);
  }

  /**
   * The part of a heading that may be a label: {@code Severity} of {@code Severity: high}. What
   * follows {@code Problem:} is a title.
   */
  String labelOf(String title) {
    int colon = title.indexOf(':');
    if (colon <= 0 || colon == title.length() - 1) {
      return title;
    }
    String words = wordsOf(title.substring(0, colon));
    boolean bold = title.charAt(colon - 1) == '*';
    boolean labels =
        words.split(" ").length <= LONGEST_BEFORE_VALUE
            && field(words).filter(each -> bold || WITH_VALUE.contains(each)).isPresent();
    return labels ? title.substring(0, colon) : title;
  }

  /** The label word for word, without markup at its ends. */
  private static String bare(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && isMarkup(text.charAt(from))) {
      from++;
    }
    while (to > from && isMarkup(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isMarkup(char each) {
    return each == '*' || each == '`' || each == '_' || Character.isWhitespace(each);
  }

  private int afterSymbols(int from, int to) {
    String text = source.text();
    int at = from;
    while (at < to && isSymbol(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSymbol(char each) {
    return each > 0x7f && !Character.isLetterOrDigit(each) || each == ' ';
  }

  private int afterBrackets(int from, int to) {
    String text = source.text();
    int at = from;
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    if (at < to && text.charAt(at) == '(') {
      int close = TextScan.indexOf(text, ')', at, to);
      if (close > 0) {
        at = close + 1;
      }
    }
    while (at < to && text.charAt(at) == ' ') {
      at++;
    }
    return at;
  }

  private static boolean isDash(char each) {
    return each == '-' || each == '\u2013' || each == '\u2014';
  }
}
