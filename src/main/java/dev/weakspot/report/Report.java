package dev.weakspot.report;

import dev.weakspot.summary.Summary;
import java.io.IOException;
import java.util.List;

/**
 * One file made of a summary.
 *
 * <pre>{@code
 * for (Report report : Report.all(options)) {
 *   try (Writer out = create(report.fileName())) {
 *     report.render(summary, out);
 *   }
 * }
 * }</pre>
 *
 * <p>The same summary and options give the same characters; write them as UTF-8. Implementations
 * hold no state and may be shared.
 */
public interface Report {

  /** Its name in the reports' folder. */
  String fileName();

  /** Writes it. */
  void render(Summary summary, Appendable out) throws IOException;

  /** Every report that is made of a summary alone. */
  static List<Report> all(ReportOptions options) {
    return List.of(
        new SummaryPage(options),
        new SummaryMarkdown(options),
        new SummaryJson(),
        new WeaknessesCsv());
  }
}
