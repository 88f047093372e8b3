package dev.weakspot.statistics;

/** Intervals for a proportion of independent things. */
public final class Proportion {

  /** Two-sided 95% quantile of the normal distribution. */
  static final double Z_95 = 1.959963984540054;

  private Proportion() {}

  /**
   * The 95% interval of Wilson (1927) for {@code successes} of {@code trials}, without continuity
   * correction. It holds for small counts and at both ends, where the usual p ± 2 standard errors
   * does not. Of no trials nothing is known: [0, 1].
   */
  public static Interval wilson(long successes, long trials) {
    if (successes < 0 || successes > trials) {
      throw new IllegalArgumentException(successes + " successes of " + trials + " trials");
    }
    if (trials == 0) {
      return new Interval(0, 1);
    }
    double n = trials;
    double p = successes / n;
    double z2 = Z_95 * Z_95;
    double centre = (p + z2 / (2 * n)) / (1 + z2 / n);
    double half = Z_95 / (1 + z2 / n) * Math.sqrt(p * (1 - p) / n + z2 / (4 * n * n));
    double low = successes == 0 ? 0 : Math.max(0, centre - half);
    double high = successes == trials ? 1 : Math.min(1, centre + half);
    return new Interval(low, high);
  }
}
