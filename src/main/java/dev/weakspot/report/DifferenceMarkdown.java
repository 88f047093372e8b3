package dev.weakspot.report;

import dev.weakspot.summary.Difference;
import dev.weakspot.summary.WeaknessChange;
import java.io.IOException;
import java.util.List;

/** What differs between two runs or two slices, for a pull request or a chat. */
public final class DifferenceMarkdown {

  private static final int MOST = 30;

  /** Writes it under a heading of its own. */
  public void render(Difference difference, Appendable out) throws IOException {
    out.append("# From ").append(MarkdownText.code(difference.from(), 80));
    out.append(" to ").append(MarkdownText.code(difference.to(), 80)).append("\n\n");
    renderBody(difference, out);
  }

  void renderBody(Difference difference, Appendable out) throws IOException {
    out.append(
        "%s in %s before, %s in %s now (distinct documents).\n\n"
            .formatted(
                Figures.count(difference.before().distinctFailures(), "reported failure"),
                Figures.count(difference.before().distinctDocuments(), "document"),
                Figures.count(difference.after().distinctFailures()),
                Figures.count(difference.after().distinctDocuments())));
    List<WeaknessChange> changes = difference.changes();
    if (changes.isEmpty()) {
      out.append("No weakness changed beyond chance.\n");
      return;
    }
    out.append("| Change | Weakness | Documents | Share of failures | q |\n");
    out.append("| --- | --- | ---: | ---: | ---: |\n");
    for (WeaknessChange change : changes.subList(0, Math.min(MOST, changes.size()))) {
      row(change, out);
    }
    if (changes.size() > MOST) {
      out.append("\nAnd %s more.\n".formatted(Figures.count(changes.size() - MOST)));
    }
  }

  private static void row(WeaknessChange change, Appendable out) throws IOException {
    String reason = change.reason().isEmpty() ? "" : ": " + MarkdownText.line(change.reason(), 120);
    out.append(
        "| %s | %s %s%s | %s → %s | %s → %s | %s |\n"
            .formatted(
                change.kind().id(),
                MarkdownText.line(change.label(), 100),
                MarkdownText.code(change.weaknessId(), 40),
                reason,
                Figures.count(change.before().distinctDocuments()),
                Figures.count(change.after().distinctDocuments()),
                Figures.percent(change.shareBefore()),
                Figures.percent(change.shareAfter()),
                change.test().map(test -> Figures.probability(test.qValue())).orElse("–")));
  }
}
