package dev.weakspot.summary;

import java.util.List;
import java.util.Objects;

/**
 * The corpus itself: what the figures rest on, and how far they can be trusted.
 *
 * @param input what became of the files of this run
 * @param documents documents in the lake
 * @param distinctDocuments of these, the ones that are no near-duplicate of another
 * @param counts reported failures and the documents that hold them
 * @param severities all failures by stated severity
 * @param documentsBy documents by kind, dialect, platform, language, …
 * @param failuresBy failures by category source, impact dimension, …
 * @param coverage how many failures carry issue, root cause, fix, impact, severity, …
 * @param agreement declared against parsed counts
 * @param problems by code, most frequent first
 * @param knowledgeGaps by category, most frequent first
 */
public record CorpusFigures(
    InputCounts input,
    long documents,
    long distinctDocuments,
    Counts counts,
    SeverityMix severities,
    List<Breakdown> documentsBy,
    List<Breakdown> failuresBy,
    List<FieldCoverage> coverage,
    DeclaredAgreement agreement,
    List<ProblemCount> problems,
    List<GapFigures> knowledgeGaps) {

  public CorpusFigures {
    Objects.requireNonNull(input, "input");
    Objects.requireNonNull(counts, "counts");
    Objects.requireNonNull(severities, "severities");
    documentsBy = List.copyOf(documentsBy);
    failuresBy = List.copyOf(failuresBy);
    coverage = List.copyOf(coverage);
    Objects.requireNonNull(agreement, "agreement");
    problems = List.copyOf(problems);
    knowledgeGaps = List.copyOf(knowledgeGaps);
    if (severities.total() != counts.failures()) {
      throw new IllegalArgumentException(
          "severities add up to " + severities.total() + ", failures to " + counts.failures());
    }
  }

  /** Documents that are near-duplicates of another. */
  public long duplicates() {
    return documents - distinctDocuments;
  }
}
