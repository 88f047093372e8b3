package dev.weakspot.report;

import dev.weakspot.failure.Severity;
import dev.weakspot.statistics.LifeCycleState;
import dev.weakspot.summary.AttemptRate;
import dev.weakspot.summary.CategorySummary;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.ExampleFailure;
import dev.weakspot.summary.Quote;
import dev.weakspot.summary.Summary;
import dev.weakspot.summary.WeaknessSummary;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The summary for a pull request or a chat: headline, top 20, what changed, corpus health. */
public final class SummaryMarkdown implements Report {

  private static final int TOP = 20;

  private final ReportOptions options;

  /** With these options. */
  public SummaryMarkdown(ReportOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  @Override
  public String fileName() {
    return "summary.md";
  }

  @Override
  public void render(Summary summary, Appendable out) throws IOException {
    headline(summary, out);
    weaknesses(summary.weaknesses(), out);
    cases(summary.weaknesses(), out);
    changes(summary, out);
    categories(summary.categories(), out);
    rates(summary.rates(), out);
    new HealthMarkdown().render(summary, out);
    out.append(
        "\n<sub>Run %s, Weakspot %s, parser %s, taxonomy %s.</sub>\n"
            .formatted(
                MarkdownText.line(summary.run().runId(), 60),
                MarkdownText.line(summary.run().codeVersion(), 40),
                MarkdownText.line(summary.run().parserVersion(), 40),
                MarkdownText.line(summary.run().taxonomyVersion(), 40)));
  }

  private static void headline(Summary summary, Appendable out) throws IOException {
    Counts counts = summary.corpus().counts();
    long severe =
        summary.corpus().severities().of(Severity.CRITICAL)
            + summary.corpus().severities().of(Severity.HIGH);
    out.append("# ").append(MarkdownText.line(PageText.title(summary.run()), 120));
    out.append(
        "\n\n**%s** in **%s**, %s of them critical or high. "
            .formatted(
                Figures.count(counts.failures(), "reported failure"),
                Figures.count(counts.documents(), "document"),
                Figures.percent(severe, counts.failures())));
    out.append(
        "Without near-duplicates: %s in %s.\n\n"
            .formatted(
                Figures.count(counts.distinctFailures()),
                Figures.count(counts.distinctDocuments(), "document")));
    out.append(
        "Shares are shares of the reported failures of distinct documents, with 95% intervals. They"
            + " are not failure rates: answers without a failure are not in the corpus.\n\n");
    out.append(
        "%s recurring weaknesses; %s.\n"
            .formatted(Figures.count(summary.weaknesses().size()), states(summary)));
  }

  private static String states(Summary summary) {
    List<String> parts =
        List.of(
                LifeCycleState.NEW,
                LifeCycleState.BACK,
                LifeCycleState.RISING,
                LifeCycleState.FALLING,
                LifeCycleState.GONE)
            .stream()
            .map(
                state ->
                    summary.weaknesses().stream()
                            .filter(each -> each.lifeCycle().state() == state)
                            .count()
                        + " "
                        + state.id())
            .toList();
    return String.join(", ", parts);
  }

  private static void weaknesses(List<WeaknessSummary> weaknesses, Appendable out)
      throws IOException {
    out.append("\n## Top %s by priority\n\n".formatted(Math.min(TOP, weaknesses.size())));
    out.append(
        "| # | Weakness | Category | Share of failures | Documents | Critical + high | State |"
            + " Score |\n");
    out.append("| ---: | --- | --- | ---: | ---: | ---: | --- | ---: |\n");
    int rank = 1;
    for (WeaknessSummary weakness : weaknesses.subList(0, Math.min(TOP, weaknesses.size()))) {
      out.append(row(rank++, weakness));
    }
  }

  private static String row(int rank, WeaknessSummary weakness) {
    long severe =
        weakness.severities().of(Severity.CRITICAL) + weakness.severities().of(Severity.HIGH);
    return "| %d | %s %s | %s | %s (%s) | %s | %s | %s | %s |\n"
        .formatted(
            rank,
            MarkdownText.line(weakness.label(), 100),
            MarkdownText.code(weakness.id(), 40),
            MarkdownText.line(weakness.category(), 40),
            Figures.percent(weakness.share().value()),
            Figures.interval(weakness.share().interval()),
            Figures.count(weakness.counts().distinctDocuments()),
            Figures.percent(severe, weakness.severities().total()),
            weakness.lifeCycle().state().id(),
            Figures.decimal(weakness.score().total()));
  }

  private void cases(List<WeaknessSummary> weaknesses, Appendable out) throws IOException {
    List<WeaknessSummary> shown =
        weaknesses.stream().filter(each -> !each.examples().isEmpty()).limit(3).toList();
    if (shown.isEmpty()) {
      return;
    }
    out.append("\n## %s real cases\n\n".formatted(shown.size() == 1 ? "A" : shown.size()));
    for (WeaknessSummary weakness : shown) {
      ExampleFailure example = mostTelling(weakness.examples());
      String place = MarkdownText.code(example.path() + ":" + example.line(), 160);
      String link =
          options
              .links()
              .link(example.path(), example.line())
              .map(url -> "[" + place + "](<" + url + ">)")
              .orElse(place);
      String quote =
          words(example).map(words -> "  \n  > " + MarkdownText.line(words.text(), 280)).orElse("");
      out.append(
          "- **%s**: %s, in %s%s\n"
              .formatted(
                  MarkdownText.line(weakness.label(), 100),
                  MarkdownText.line(example.title(), 100),
                  link,
                  quote));
    }
  }

  /** The first that can be quoted, else the first. */
  private static ExampleFailure mostTelling(List<ExampleFailure> examples) {
    return examples.stream()
        .filter(example -> words(example).isPresent())
        .findFirst()
        .orElse(examples.get(0));
  }

  /** What it says went wrong, else why. */
  private static Optional<Quote> words(ExampleFailure example) {
    return example.issue().or(example::rootCause);
  }

  private static void changes(Summary summary, Appendable out) throws IOException {
    if (summary.changes().isEmpty()) {
      out.append("\n## What changed\n\nThis is the first run: there is nothing to compare.\n");
      return;
    }
    out.append(
        "\n## What changed since run %s\n\n"
            .formatted(MarkdownText.code(summary.changes().get().from(), 60)));
    new DifferenceMarkdown().renderBody(summary.changes().get(), out);
  }

  private static void categories(List<CategorySummary> categories, Appendable out)
      throws IOException {
    out.append("\n## Categories\n\n");
    out.append("| Category | Share of failures | Failures | Documents | Weaknesses |\n");
    out.append("| --- | ---: | ---: | ---: | ---: |\n");
    for (CategorySummary category : categories) {
      out.append(
          "| %s | %s (%s) | %s | %s | %s |\n"
              .formatted(
                  MarkdownText.line(category.id(), 40),
                  Figures.percent(category.share().value()),
                  Figures.interval(category.share().interval()),
                  Figures.count(category.counts().distinctFailures()),
                  Figures.count(category.counts().distinctDocuments()),
                  Figures.count(category.weaknesses())));
    }
  }

  private static void rates(List<AttemptRate> rates, Appendable out) throws IOException {
    if (rates.isEmpty()) {
      return;
    }
    out.append("\n## Failure rates, by the attempted tasks given\n\n");
    out.append("| Slice | Attempted | Documents with a failure | Rate |\n");
    out.append("| --- | ---: | ---: | ---: |\n");
    for (AttemptRate rate : rates) {
      String slice = rate.dimension().isEmpty() ? "all" : rate.dimension() + " = " + rate.value();
      out.append(
          "| %s | %s | %s | %s (%s) |\n"
              .formatted(
                  MarkdownText.line(slice, 80),
                  Figures.count(rate.attempted()),
                  Figures.count(rate.documents()),
                  Figures.percent(rate.rate()),
                  Figures.interval(rate.interval())));
    }
  }
}
