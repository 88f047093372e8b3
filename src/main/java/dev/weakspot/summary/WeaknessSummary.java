package dev.weakspot.summary;

import dev.weakspot.statistics.PriorityScore;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One recurring weakness of the model.
 *
 * @param id the same from run to run
 * @param category a category id
 * @param label readable, from its most typical failure
 * @param meaning one sentence from the catalogue, or empty for a discovered weakness
 * @param origin {@code catalogue}, {@code discovered} or {@code correction}
 * @param previousCounts in the run before, when it knew this weakness
 * @param trend distinct documents that name it, by period of the summary
 * @param firstSeen day of the first document that names it, by the documents' own time
 * @param slices by platform, language, …; may hold only the telling ones
 * @param examples the most typical ones; may be empty beyond the top weaknesses
 * @param fixes the most typical ones; may be empty beyond the top weaknesses
 */
public record WeaknessSummary(
    String id,
    String category,
    String label,
    String meaning,
    String origin,
    List<String> keywords,
    Counts counts,
    Optional<Counts> previousCounts,
    Share share,
    SeverityMix severities,
    LifeCycleFigures lifeCycle,
    PriorityScore score,
    List<Long> trend,
    Optional<LocalDate> firstSeen,
    Optional<LocalDate> lastSeen,
    List<SliceFigures> slices,
    List<ExampleFailure> examples,
    List<TypicalFix> fixes) {

  public WeaknessSummary {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(origin, "origin");
    keywords = List.copyOf(keywords);
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(previousCounts, "previousCounts");
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(severities, "severities");
    Objects.requireNonNull(lifeCycle, "lifeCycle");
    Objects.requireNonNull(score, "score");
    trend = List.copyOf(trend);
    Objects.requireNonNull(firstSeen, "firstSeen");
    Objects.requireNonNull(lastSeen, "lastSeen");
    slices = List.copyOf(slices);
    examples = List.copyOf(examples);
    fixes = List.copyOf(fixes);
  }
}
