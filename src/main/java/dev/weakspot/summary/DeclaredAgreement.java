package dev.weakspot.summary;

/**
 * How well the counts that documents declare of themselves agree with the failures found in them: a
 * check of the extraction that needs no annotation.
 *
 * @param declaring documents that declare a total or counts by severity
 * @param agreeing of these, the documents in which every declared count equals the parsed one
 * @param declaredFailures failures these documents declare
 * @param parsedFailures failures found in these documents
 */
public record DeclaredAgreement(
    long declaring, long agreeing, long declaredFailures, long parsedFailures) {

  /** No document declares anything. */
  public static final DeclaredAgreement NONE = new DeclaredAgreement(0, 0, 0, 0);
}
