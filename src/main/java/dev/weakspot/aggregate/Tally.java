package dev.weakspot.aggregate;

import dev.weakspot.failure.Severity;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.SeverityMix;
import java.util.List;

/** Counts of one thing while documents are added. Not thread-safe. */
final class Tally {

  private static final int SEVERITIES = Severity.values().length;

  private long failures;
  private long documents;
  private long distinctFailures;
  private long distinctDocuments;
  private final long[] severities = new long[SEVERITIES];
  private final long[] distinctSeverities = new long[SEVERITIES];

  /** Adds one document that names the thing, with the severity of each of its failures. */
  void add(FactDocument document, List<Severity> ofFailures) {
    failures += ofFailures.size();
    documents++;
    ofFailures.forEach(severity -> severities[severity.ordinal()]++);
    if (document.isDistinct()) {
      distinctFailures += ofFailures.size();
      distinctDocuments++;
      ofFailures.forEach(severity -> distinctSeverities[severity.ordinal()]++);
    }
  }

  Counts counts() {
    return new Counts(failures, documents, distinctFailures, distinctDocuments);
  }

  /** Failures of all documents, by severity. */
  SeverityMix severities() {
    return mixOf(severities);
  }

  /** Failures of distinct documents, by severity. */
  SeverityMix distinctSeverities() {
    return mixOf(distinctSeverities);
  }

  private static SeverityMix mixOf(long[] counts) {
    return new SeverityMix(
        counts[Severity.CRITICAL.ordinal()],
        counts[Severity.HIGH.ordinal()],
        counts[Severity.MEDIUM.ordinal()],
        counts[Severity.LOW.ordinal()],
        counts[Severity.UNSTATED.ordinal()]);
  }
}
