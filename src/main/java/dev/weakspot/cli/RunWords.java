package dev.weakspot.cli;

import dev.weakspot.pipeline.RunOutcome;
import dev.weakspot.source.ChangePlan;
import dev.weakspot.summary.Summary;
import dev.weakspot.summary.WeaknessSummary;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/**
 * The short summary that a run ends with.
 *
 * @param summary what the reports tell, if they had to be rendered
 */
record RunWords(RunOutcome outcome, Optional<Summary> summary, String lake, String reports) {

  private static final int TOP = 5;

  void print(PrintWriter out) {
    var run = outcome.run();
    if (outcome.changed()) {
      line(out, "Published run %s", run.runId());
      line(
          out,
          "  documents   %,d discovered = %,d unchanged + %,d parsed + %,d failed",
          run.discovered(),
          run.unchanged(),
          run.parsed(),
          run.failed());
      if (run.vanished() > 0) {
        line(out, "              %,d more are gone from the input", run.vanished());
      }
    } else {
      long failed = outcome.plan().with(ChangePlan.Action.RETRY).size();
      line(out, "Nothing changed since run %s: no document to read, nothing written", run.runId());
      line(
          out,
          "  documents   %,d discovered = %,d unchanged + 0 parsed + %,d failed",
          outcome.plan().discovered(),
          outcome.plan().discovered() - failed,
          failed);
    }
    summary.ifPresent(each -> print(each, out));
    line(out, "  tables      %s", lake);
    line(out, "  reports     %s", whereReportsAre());
    run.failedGates().forEach(gate -> line(out, "  GATE        %s", gate));
    out.flush();
  }

  private static void print(Summary summary, PrintWriter out) {
    line(
        out,
        "  failures    %,d in %,d documents, %,d in distinct ones",
        summary.corpus().counts().failures(),
        summary.corpus().counts().documents(),
        summary.corpus().counts().distinctFailures());
    line(
        out,
        "  weaknesses  %,d recurring; the top %d by priority:",
        summary.weaknesses().size(),
        TOP);
    summary.weaknesses().stream().limit(TOP).forEach(each -> line(out, "%s", describe(each)));
  }

  /** Where the reports are, and whether this run had to render them. */
  private String whereReportsAre() {
    if (reports.isBlank()) {
      return "not asked for (--reports)";
    }
    return summary.isPresent()
        ? reports
        : reports + ", as they were: 'weakspot report' renders them again";
  }

  private static String describe(WeaknessSummary weakness) {
    return String.format(
        Locale.ROOT,
        "    %5.1f  %s [%s]: %,d failures in %,d documents, %s",
        weakness.score().total(),
        weakness.label(),
        weakness.category(),
        weakness.counts().failures(),
        weakness.counts().documents(),
        weakness.lifeCycle().state().id());
  }

  /** What happens to the documents with {@code action}, in words. */
  static String wordsFor(ChangePlan.Action action) {
    return switch (action) {
      case ADD -> "new: to be read";
      case REPLACE -> "changed in size or time, or asked for: to be read again";
      case RETRY -> "not readable last time: to be tried again";
      case TOUCH -> "read and found unchanged: only its time is noted";
      case DERIVE -> "derived by another version: to be derived again from the kept text";
      case KEEP -> "unchanged: not to be read";
      case VANISHED -> "gone from the input: to be marked or removed";
    };
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
