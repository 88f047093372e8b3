package dev.weakspot.report;

import dev.weakspot.summary.Breakdown;
import dev.weakspot.summary.CorpusFigures;
import dev.weakspot.summary.DeclaredAgreement;
import dev.weakspot.summary.FieldCoverage;
import dev.weakspot.summary.InputCounts;
import dev.weakspot.summary.NamedCount;
import dev.weakspot.summary.ProblemCount;
import dev.weakspot.summary.Summary;
import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;

/** How far the figures can be trusted. */
final class HealthMarkdown {

  private static final int VALUES = 8;

  void render(Summary summary, Appendable out) throws IOException {
    CorpusFigures corpus = summary.corpus();
    InputCounts input = corpus.input();
    out.append("\n## The corpus\n\n");
    out.append(
        "- Files: %s discovered = %s unchanged + %s parsed + %s failed%s.\n"
            .formatted(
                Figures.count(input.discovered()),
                Figures.count(input.unchanged()),
                Figures.count(input.parsed()),
                Figures.count(input.failed()),
                input.missing() == 0 ? "" : "; " + Figures.count(input.missing()) + " vanished"));
    out.append(
        "- Documents: %s, of them %s near-duplicates of another.\n"
            .formatted(Figures.count(corpus.documents()), Figures.count(corpus.duplicates())));
    for (Breakdown breakdown : corpus.documentsBy()) {
      breakdown("Documents", breakdown, out);
    }
    for (Breakdown breakdown : corpus.failuresBy()) {
      breakdown("Failures", breakdown, out);
    }
    coverage(corpus.coverage(), out);
    agreement(corpus.agreement(), out);
    problems(corpus.problems(), out);
  }

  private static void breakdown(String what, Breakdown breakdown, Appendable out)
      throws IOException {
    String values =
        breakdown.values().stream()
            .limit(VALUES)
            .map(HealthMarkdown::value)
            .collect(Collectors.joining(", "));
    int more = breakdown.values().size() - VALUES;
    out.append(
        "- %s by %s: %s%s.\n"
            .formatted(
                what,
                MarkdownText.line(breakdown.dimension().replace('_', ' '), 40),
                values,
                more > 0 ? " and " + more + " more" : ""));
  }

  private static String value(NamedCount each) {
    String name = each.name().isEmpty() ? "unknown" : MarkdownText.line(each.name(), 60);
    return name + " " + Figures.count(each.count());
  }

  private static void coverage(List<FieldCoverage> coverage, Appendable out) throws IOException {
    if (!coverage.isEmpty()) {
      String fields =
          coverage.stream()
              .map(
                  each ->
                      MarkdownText.line(each.field().replace('_', ' '), 40)
                          + " "
                          + Figures.percent(each.present(), each.of()))
              .collect(Collectors.joining(", "));
      out.append("- Failures that state a field: ").append(fields).append(".\n");
    }
  }

  private static void agreement(DeclaredAgreement agreement, Appendable out) throws IOException {
    if (agreement.declaring() > 0) {
      out.append(
          "- Declared against parsed: %s of %s that declare counts agree (%s).\n"
              .formatted(
                  Figures.count(agreement.agreeing()),
                  Figures.count(agreement.declaring(), "document"),
                  Figures.percent(agreement.agreeing(), agreement.declaring())));
    }
  }

  private static void problems(List<ProblemCount> problems, Appendable out) throws IOException {
    if (problems.isEmpty()) {
      out.append("- No problems with the input.\n");
      return;
    }
    out.append("\n| Problem | Level | Times | Documents | For example |\n");
    out.append("| --- | --- | ---: | ---: | --- |\n");
    for (ProblemCount problem : problems) {
      String line = problem.exampleLine() > 0 ? ":" + problem.exampleLine() : "";
      out.append(
          "| %s | %s | %s | %s | %s %s |\n"
              .formatted(
                  problem.code().id(),
                  problem.code().level().id(),
                  Figures.count(problem.occurrences()),
                  Figures.count(problem.documents()),
                  MarkdownText.code(problem.examplePath() + line, 120),
                  MarkdownText.line(problem.exampleMessage(), 120)));
    }
  }
}
