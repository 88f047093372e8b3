package dev.weakspot.parser;

import dev.weakspot.document.LineRange;
import dev.weakspot.failure.Analysis;
import dev.weakspot.failure.Citation;
import dev.weakspot.failure.CodeExample;
import dev.weakspot.failure.Evidence;
import dev.weakspot.failure.Failure;
import dev.weakspot.problem.Problem;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Holds an analysis against its text: every text word for word where the analysis says it stands,
 * every line a line of the document. Finds lines by its own reading of line ends.
 */
final class AnalysisFaults {

  private final String text;
  private final List<Integer> starts = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();

  private AnalysisFaults(String text) {
    this.text = text;
    starts.add(text.startsWith("\uFEFF") ? 1 : 0);
    for (int at = 0; at < text.length(); at++) {
      char each = text.charAt(at);
      boolean first = each == '\r' && at + 1 < text.length() && text.charAt(at + 1) == '\n';
      if ((each == '\n' || each == '\r') && !first && at + 1 < text.length()) {
        starts.add(at + 1);
      }
    }
  }

  /** What {@code analysis} claims of {@code text} that isn't so; empty when all is well. */
  static List<String> in(String text, Analysis analysis) {
    AnalysisFaults faults = new AnalysisFaults(text);
    faults.check(analysis);
    return List.copyOf(faults.faults);
  }

  private void check(Analysis analysis) {
    int ordinal = 0;
    for (Failure failure : analysis.failures()) {
      ordinal++;
      require(failure.ordinal() == ordinal, "failure %d is not %d", failure.ordinal(), ordinal);
      check(failure);
    }
    Stream.of(analysis.trainingValue(), analysis.deploymentStatus(), analysis.overallAssessment())
        .flatMap(each -> each.stream())
        .forEach(each -> check("fact", each));
    analysis.knowledgeGaps().forEach(each -> check("knowledge gap", each));
    analysis.unknownLabels().forEach(each -> check("unknown label", each));
    analysis.citations().forEach(this::check);
    analysis.problems().stream().map(Problem::line).forEach(line -> checkLine("problem", line));
    checkLine("declared counts", analysis.declaredCounts().line());
    require(text.contains(analysis.title()), "title of the document: %s", analysis.title());
  }

  private void check(Failure failure) {
    require(
        failure.lines().last() <= starts.size(),
        "failure %d ends on line %d of %d",
        failure.ordinal(),
        failure.lines().last(),
        starts.size());
    checkTitle(failure);
    failure.issue().ifPresent(each -> check("issue", each));
    failure.rootCause().ifPresent(each -> check("root cause", each));
    failure.fix().ifPresent(each -> check("fix", each));
    failure.trainingValue().ifPresent(each -> check("training value", each));
    failure.impacts().forEach(each -> check("impact", each.evidence()));
    failure.citations().forEach(this::check);
    int ordinal = 0;
    for (CodeExample code : failure.codeExamples()) {
      ordinal++;
      require(code.ordinal() == ordinal, "code %d is not %d", code.ordinal(), ordinal);
      checkCode(code);
    }
  }

  /** A heading without words lets the body name the failure. */
  private void checkTitle(Failure failure) {
    LineRange lines = failure.lines();
    if (lines.last() > starts.size()) {
      return;
    }
    int end = lines.last() < starts.size() ? starts.get(lines.last()) : text.length();
    require(
        text.substring(starts.get(lines.first() - 1), end).contains(failure.title()),
        "title is not in lines %d to %d: %s",
        lines.first(),
        lines.last(),
        failure.title());
  }

  private void checkCode(CodeExample code) {
    boolean there = code.line() >= 1 && code.line() <= starts.size();
    require(
        there && text.startsWith(code.text(), starts.get(code.line() - 1)),
        "code is not the text from line %d: %s",
        code.line(),
        shown(code.text()));
  }

  private void check(Citation citation) {
    checkText("address", citation.line(), citation.url());
  }

  private void check(String what, Evidence evidence) {
    checkText(what, evidence.line(), evidence.text());
  }

  private void checkText(String what, int line, String wanted) {
    require(startsOn(line, wanted), "%s does not start on line %d: %s", what, line, shown(wanted));
  }

  private boolean startsOn(int line, String wanted) {
    if (line < 1 || line > starts.size()) {
      return false;
    }
    int end = line < starts.size() ? starts.get(line) : text.length();
    for (int at = starts.get(line - 1); at <= end; at++) {
      if (text.startsWith(wanted, at)) {
        return true;
      }
    }
    return false;
  }

  private void checkLine(String what, int line) {
    require(line >= 0 && line <= starts.size(), "%s on line %d", what, line);
  }

  private void require(boolean holds, String message, Object... values) {
    if (!holds) {
      faults.add(message.formatted(values));
    }
  }

  private static String shown(String text) {
    return text.length() > 200 ? text.substring(0, 200) + "…" : text;
  }
}
