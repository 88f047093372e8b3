package dev.weakspot.summary;

import java.util.List;
import java.util.Objects;

/**
 * One category of the taxonomy.
 *
 * @param id the taxonomy's id
 * @param meaning when it applies, one line
 * @param weaknesses recurring weaknesses in it
 * @param trend distinct documents with such a failure, by period of the summary
 * @param slices by platform, language, …: the rows of the heat map
 */
public record CategorySummary(
    String id,
    String meaning,
    Counts counts,
    Share share,
    SeverityMix severities,
    long weaknesses,
    List<Long> trend,
    List<SliceFigures> slices) {

  public CategorySummary {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(meaning, "meaning");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(share, "share");
    Objects.requireNonNull(severities, "severities");
    trend = List.copyOf(trend);
    slices = List.copyOf(slices);
  }
}
