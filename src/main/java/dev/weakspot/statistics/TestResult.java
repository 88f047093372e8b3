package dev.weakspot.statistics;

/**
 * The outcome of one test among many.
 *
 * @param pValue probability of a result at least as extreme by chance
 * @param qValue the false-discovery rate at which it would be called a finding, by Benjamini and
 *     Hochberg over all tests of its family
 */
public record TestResult(double pValue, double qValue) {

  public TestResult {
    if (!(pValue >= 0 && pValue <= 1 && qValue >= 0 && qValue <= 1)) {
      throw new IllegalArgumentException("p and q lie in [0, 1], got " + pValue + ", " + qValue);
    }
  }

  /** Whether it is a finding at a false-discovery rate of {@code rate}. */
  public boolean holdsAt(double rate) {
    return qValue <= rate;
  }
}
