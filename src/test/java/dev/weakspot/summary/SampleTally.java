package dev.weakspot.summary;

import dev.weakspot.failure.Severity;
import dev.weakspot.summary.DocumentRow.Standing;
import dev.weakspot.summary.SampleCorpus.Document;
import dev.weakspot.summary.SampleCorpus.Failure;
import java.util.List;
import java.util.function.Predicate;

/** Counts the failures of a sample that match, one document after the other. */
public final class SampleTally {

  private long failures;
  private long documents;
  private long distinctFailures;
  private long distinctDocuments;
  private final long[] severities = new long[5];
  private final long[] trend = new long[SampleCorpus.PERIODS];

  private SampleTally() {}

  /** Of all {@code documents}, the failures that {@code matching} takes. */
  public static SampleTally of(List<Document> documents, Predicate<Failure> matching) {
    SampleTally tally = new SampleTally();
    documents.forEach(each -> tally.add(each, matching));
    return tally;
  }

  private void add(Document document, Predicate<Failure> matching) {
    List<Failure> matched = document.failures().stream().filter(matching).toList();
    if (matched.isEmpty()) {
      return;
    }
    documents++;
    failures += matched.size();
    matched.forEach(each -> severities[List.of(Severity.values()).indexOf(each.severity())]++);
    if (document.standing() == Standing.ORIGINAL) {
      distinctDocuments++;
      distinctFailures += matched.size();
      trend[document.period()]++;
    }
  }

  /** What matched. */
  public Counts counts() {
    return new Counts(failures, documents, distinctFailures, distinctDocuments);
  }

  /** What matched, by severity. */
  public SeverityMix severities() {
    return new SeverityMix(
        severities[0], severities[1], severities[2], severities[3], severities[4]);
  }

  /** Distinct documents by period. */
  public long[] trend() {
    return trend.clone();
  }
}
