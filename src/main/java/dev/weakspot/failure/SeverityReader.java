package dev.weakspot.failure;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads how bad a failure is said to be, and where that is said. */
final class SeverityReader {

  /** A severity and where it was stated. */
  record Stated(Severity severity, SeveritySource source) {
    static final Stated NOWHERE = new Stated(Severity.UNSTATED, SeveritySource.NONE);
  }

  /** {@code Flow logs absent: critical security gap}. */
  private static final Pattern CRITICAL_AT_THE_END =
      Pattern.compile(
          " critical( security| deployment)? (fix|gap|issue|failure|error|bug|violation|blocker)$");

  private final Vocabulary vocabulary;
  private final Judge judge;
  private final Ratings ratings;

  SeverityReader(Vocabulary vocabulary, Judge judge, Ratings ratings) {
    this.ratings = ratings;
    this.vocabulary = vocabulary;
    this.judge = judge;
  }

  /** The severity of {@code candidate}, whose fields are {@code marks}. */
  Stated read(Candidate candidate, List<FieldMark> marks) {
    return marks.stream()
        .filter(mark -> mark.field() == Field.SEVERITY)
        .map(mark -> leading(mark.evidence().text()))
        .flatMap(Optional::stream)
        .findFirst()
        .map(severity -> new Stated(severity, SeveritySource.LABEL))
        .or(() -> candidate.title().severity().map(s -> new Stated(s, SeveritySource.TITLE)))
        .or(() -> byWords(candidate).map(s -> new Stated(s, SeveritySource.TITLE)))
        .or(() -> byImpact(marks).map(s -> new Stated(s, SeveritySource.LABEL)))
        .or(() -> ratings.of(candidate.title()).map(s -> new Stated(s, SeveritySource.RATING)))
        .or(() -> bySection(candidate).map(s -> new Stated(s, SeveritySource.SECTION)))
        .orElse(Stated.NOWHERE);
  }

  /** A title such as {@code Critical security violations} or {@code … a critical gap}. */
  private Optional<Severity> byWords(Candidate candidate) {
    String words = candidate.title().words();
    String first = words.split(" ")[0];
    boolean level = words.contains(" ") && List.of("critical", "major", "minor").contains(first);
    if (level) {
      return vocabulary.severity(first);
    }
    return CRITICAL_AT_THE_END.matcher(words).find()
        ? Optional.of(Severity.CRITICAL)
        : Optional.empty();
  }

  /** An impact that opens with a level: {@code HIGH - without it …}. */
  private Optional<Severity> byImpact(List<FieldMark> marks) {
    return marks.stream()
        .filter(mark -> mark.field() == Field.IMPACT && !mark.nested())
        .map(mark -> opening(mark.evidence().text()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Severity> bySection(Candidate candidate) {
    Section section = candidate.section();
    boolean own = !section.isRoot() && section.heading().line() == candidate.line();
    for (Optional<Section> each = own ? section.parent() : Optional.of(section);
        each.isPresent() && !each.get().isRoot();
        each = each.get().parent()) {
      Optional<Severity> severity = ofGroup(each.get());
      if (severity.isPresent()) {
        return severity;
      }
    }
    return Optional.empty();
  }

  /**
   * The severity that the heading of a group states; "major changes" says nothing of the failures
   * behind them.
   */
  private Optional<Severity> ofGroup(Section section) {
    Heading heading = section.heading();
    String[] words = heading.words().split(" ");
    boolean fixes = judge.role(section) == SectionRole.FIXES;
    for (int i = 0; i < words.length; i++) {
      Optional<Severity> severity = vocabulary.severity(words[i]);
      boolean availability = i + 1 < words.length && words[i + 1].startsWith("availab");
      boolean vague =
          fixes
              && !severity.map(each -> each.id()).equals(Optional.of(words[i]))
              && !standsInScale(section);
      if (severity.isPresent() && !availability && !vague) {
        return severity;
      }
    }
    return heading.severity();
  }

  /** Whether sections beside this one state other severities: major fixes, minor fixes. */
  private boolean standsInScale(Section section) {
    return section.parent().stream()
            .flatMap(parent -> parent.children().stream())
            .map(each -> vocabulary.severity(each.heading().words().split(" ")[0]))
            .flatMap(Optional::stream)
            .distinct()
            .count()
        > 1;
  }

  /** The worst of the severities a label's text opens with: {@code Medium-High} is high. */
  Optional<Severity> leading(String text) {
    String line = text.lines().findFirst().orElse("");
    int bracket = line.indexOf('(');
    String[] words = Words.of(bracket > 0 ? line.substring(0, bracket) : line).split(" ");
    Optional<Severity> found = Optional.empty();
    for (String word : words) {
      Optional<Severity> severity = vocabulary.severity(word);
      if (severity.isEmpty() && !word.equals("to") && !word.equals("or")) {
        return found;
      }
      if (severity.isPresent() && (found.isEmpty() || severity.get().compareTo(found.get()) < 0)) {
        found = severity;
      }
    }
    return found;
  }

  /** The severity a text opens with, where it is set off from what follows. */
  Optional<Severity> opening(String text) {
    int from = 0;
    while (from < text.length() && !Character.isLetterOrDigit(text.charAt(from))) {
      from++;
    }
    int to = from;
    while (to < text.length() && Character.isLetter(text.charAt(to))) {
      to++;
    }
    int next = to;
    while (next < text.length() && (text.charAt(next) == '*' || text.charAt(next) == ' ')) {
      next++;
    }
    boolean ended =
        next >= text.length()
            || text.charAt(next) == '\n'
            || text.charAt(next) == '\r'
            || ".,;:-(/\u2013\u2014".indexOf(text.charAt(next)) >= 0;
    return ended && to > from
        ? vocabulary.severity(Words.of(text.substring(from, to)))
        : Optional.empty();
  }
}
