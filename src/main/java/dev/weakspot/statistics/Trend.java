package dev.weakspot.statistics;

import org.apache.commons.math3.special.Erf;

/**
 * The test of Cochran and Armitage for a linear trend in proportions over equally spaced periods.
 *
 * @param z standardised; above 0 when the proportion grows, 0 when there is nothing to test
 */
record Trend(double z) {

  /** Of {@code counts} out of {@code totals}, by period. */
  static Trend of(long[] counts, long[] totals) {
    double n = 0;
    double named = 0;
    double weighted = 0;
    double squares = 0;
    for (int period = 0; period < totals.length; period++) {
      n += totals[period];
      named += counts[period];
      weighted += (double) period * totals[period];
      squares += (double) period * period * totals[period];
    }
    double proportion = named / n;
    double excess = 0;
    for (int period = 0; period < totals.length; period++) {
      excess += period * (counts[period] - totals[period] * proportion);
    }
    // Variance given both margins, hence n - 1.
    double variance =
        proportion * (1 - proportion) * (squares - weighted * weighted / n) * n / (n - 1);
    return new Trend(variance > 0 ? excess / Math.sqrt(variance) : 0);
  }

  /** Two-sided. */
  double pValue() {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }
}
