package dev.weakspot.report;

import dev.weakspot.failure.Severity;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.Summary;
import dev.weakspot.summary.WeaknessSummary;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The weaknesses as a table for a spreadsheet, by RFC 4180, one line each, best score first. A text
 * that a spreadsheet could take for a formula is led by an apostrophe.
 */
public final class WeaknessesCsv implements Report {

  private static final List<String> COLUMNS =
      List.of(
          "rank",
          "weakness_id",
          "category",
          "label",
          "keywords",
          "origin",
          "state",
          "q_value",
          "failures",
          "documents",
          "distinct_failures",
          "distinct_documents",
          "share",
          "share_low",
          "share_high",
          "critical",
          "high",
          "medium",
          "low",
          "unstated",
          "score",
          "frequency",
          "severity",
          "training_value",
          "persistence",
          "first_seen",
          "last_seen",
          "failures_before",
          "distinct_documents_before");

  /** More than a spreadsheet's cell shows. */
  private static final int LONGEST_TEXT = 1_000;

  /** What starts a formula, plain or in full width. */
  private static final String FORMULA_STARTS = "=+-@\uff1d\uff0b\uff0d\uff20|%";

  @Override
  public String fileName() {
    return "weaknesses.csv";
  }

  @Override
  public void render(Summary summary, Appendable out) throws IOException {
    out.append(String.join(",", COLUMNS)).append("\r\n");
    int rank = 1;
    for (WeaknessSummary weakness : summary.weaknesses()) {
      out.append(String.join(",", cells(rank++, weakness))).append("\r\n");
    }
  }

  private static List<String> cells(int rank, WeaknessSummary weakness) {
    List<String> cells = new ArrayList<>(COLUMNS.size());
    cells.add(Integer.toString(rank));
    cells.add(text(weakness.id()));
    cells.add(text(weakness.category()));
    cells.add(text(weakness.label()));
    cells.add(text(String.join("; ", weakness.keywords())));
    cells.add(text(weakness.origin()));
    cells.add(weakness.lifeCycle().state().id());
    cells.add(weakness.lifeCycle().test().map(test -> number(test.qValue())).orElse(""));
    addCounts(cells, weakness);
    for (Severity severity : Severity.values()) {
      cells.add(Long.toString(weakness.severities().of(severity)));
    }
    cells.add(number(weakness.score().total()));
    cells.add(number(weakness.score().frequency()));
    cells.add(number(weakness.score().severity()));
    cells.add(number(weakness.score().trainingValue()));
    cells.add(number(weakness.score().persistence()));
    cells.add(weakness.firstSeen().map(LocalDate::toString).orElse(""));
    cells.add(weakness.lastSeen().map(LocalDate::toString).orElse(""));
    cells.add(weakness.previousCounts().map(each -> Long.toString(each.failures())).orElse(""));
    cells.add(
        weakness.previousCounts().map(each -> Long.toString(each.distinctDocuments())).orElse(""));
    return cells;
  }

  private static void addCounts(List<String> cells, WeaknessSummary weakness) {
    Counts counts = weakness.counts();
    cells.add(Long.toString(counts.failures()));
    cells.add(Long.toString(counts.documents()));
    cells.add(Long.toString(counts.distinctFailures()));
    cells.add(Long.toString(counts.distinctDocuments()));
    cells.add(number(weakness.share().value()));
    cells.add(number(weakness.share().interval().low()));
    cells.add(number(weakness.share().interval().high()));
  }

  private static String number(double number) {
    return String.format(Locale.ROOT, "%.6f", number);
  }

  private static String text(String untrusted) {
    String visible = VisibleText.of(untrusted, LONGEST_TEXT);
    String inert = startsFormula(visible) ? "'" + visible : visible;
    return '"' + inert.replace("\"", "\"\"") + '"';
  }

  private static boolean startsFormula(String text) {
    String stripped = text.strip();
    return !stripped.isEmpty() && FORMULA_STARTS.indexOf(stripped.charAt(0)) >= 0;
  }
}
