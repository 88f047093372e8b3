package dev.weakspot.summary;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The result of one run: all that the reports say, and nothing that depends on when or where they
 * are rendered. Texts inside come from untrusted documents.
 *
 * @param categories every category with at least one failure, largest share first
 * @param weaknesses every recurring weakness, highest score first; ties by id
 * @param periods in time order, without holes
 * @param cooccurrences the telling pairs of weaknesses, strongest first
 * @param changes against the run before; empty for a first run
 * @param rates only where the user says how many tasks were attempted
 * @param rows the documents with failures in small, for the page's filters
 */
public record Summary(
    RunInfo run,
    CorpusFigures corpus,
    List<CategorySummary> categories,
    List<WeaknessSummary> weaknesses,
    List<Period> periods,
    List<Cooccurrence> cooccurrences,
    Optional<Difference> changes,
    List<AttemptRate> rates,
    FilterRows rows) {

  public Summary {
    Objects.requireNonNull(run, "run");
    Objects.requireNonNull(corpus, "corpus");
    categories = List.copyOf(categories);
    weaknesses = List.copyOf(weaknesses);
    periods = List.copyOf(periods);
    cooccurrences = List.copyOf(cooccurrences);
    Objects.requireNonNull(changes, "changes");
    rates = List.copyOf(rates);
    Objects.requireNonNull(rows, "rows");
    requireTrendsOf(periods.size(), categories, weaknesses);
    requireKnownCategories(categories, weaknesses);
  }

  private static void requireTrendsOf(
      int periods, List<CategorySummary> categories, List<WeaknessSummary> weaknesses) {
    for (CategorySummary category : categories) {
      requireTrend(category.id(), category.trend(), periods);
    }
    for (WeaknessSummary weakness : weaknesses) {
      requireTrend(weakness.id(), weakness.trend(), periods);
    }
  }

  private static void requireTrend(String id, List<Long> trend, int periods) {
    if (trend.size() != periods) {
      throw new IllegalArgumentException(
          id + " has a trend of " + trend.size() + " periods, the summary has " + periods);
    }
  }

  private static void requireKnownCategories(
      List<CategorySummary> categories, List<WeaknessSummary> weaknesses) {
    Set<String> known = categories.stream().map(CategorySummary::id).collect(Collectors.toSet());
    Set<String> ids = new HashSet<>();
    for (WeaknessSummary weakness : weaknesses) {
      if (!ids.add(weakness.id())) {
        throw new IllegalArgumentException("weakness " + weakness.id() + " comes twice");
      }
      if (!known.contains(weakness.category())) {
        throw new IllegalArgumentException(
            "weakness " + weakness.id() + " is of unknown category " + weakness.category());
      }
    }
  }
}
