package dev.weakspot.aggregate;

import dev.weakspot.failure.Severity;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.SeverityMix;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Counts of one thing while documents are added. Not thread-safe. */
final class Tally {

  private long failures;
  private long documents;
  private long distinctFailures;
  private long distinctDocuments;
  private final Map<Severity, Long> severities = new EnumMap<>(Severity.class);
  private final Map<Severity, Long> distinctSeverities = new EnumMap<>(Severity.class);

  /** Adds one document that names the thing, with the severity of each of its failures. */
  void add(FactDocument document, List<Severity> ofFailures) {
    failures += ofFailures.size();
    documents++;
    ofFailures.forEach(severity -> severities.merge(severity, 1L, Long::sum));
    if (document.isDistinct()) {
      distinctFailures += ofFailures.size();
      distinctDocuments++;
      ofFailures.forEach(severity -> distinctSeverities.merge(severity, 1L, Long::sum));
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

  private static SeverityMix mixOf(Map<Severity, Long> counts) {
    return new SeverityMix(
        counts.getOrDefault(Severity.CRITICAL, 0L),
        counts.getOrDefault(Severity.HIGH, 0L),
        counts.getOrDefault(Severity.MEDIUM, 0L),
        counts.getOrDefault(Severity.LOW, 0L),
        counts.getOrDefault(Severity.UNSTATED, 0L));
  }
}
