package dev.weakspot.summary;

/**
 * How often something is reported. "Distinct" counts only documents that are not near-duplicates of
 * an earlier one ({@code duplicate_of IS NULL}), so that a copied document counts once.
 *
 * @param failures failures in all documents
 * @param documents documents with at least one such failure
 * @param distinctFailures failures in distinct documents
 * @param distinctDocuments distinct documents with at least one such failure
 */
public record Counts(long failures, long documents, long distinctFailures, long distinctDocuments) {

  /** Nothing. */
  public static final Counts NONE = new Counts(0, 0, 0, 0);

  public Counts {
    if (distinctDocuments < 0
        || documents < distinctDocuments
        || failures < documents
        || distinctFailures < distinctDocuments
        || failures < distinctFailures) {
      throw new IllegalArgumentException(
          "counts contradict each other: "
              + failures
              + " failures in "
              + documents
              + " documents, distinct "
              + distinctFailures
              + " in "
              + distinctDocuments);
    }
  }
}
