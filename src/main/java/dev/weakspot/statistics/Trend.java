package dev.weakspot.statistics;

import java.util.stream.LongStream;
import org.apache.commons.math3.special.Erf;

/**
 * The test of Cochran and Armitage for a trend in proportions over time. A period's score is the
 * middle rank of its documents, not its date, so a handful of documents years away from the rest
 * weighs as a handful; with equally large periods the scores are equally spaced.
 *
 * @param z standardised; above 0 when the proportion grows, 0 when there is nothing to test
 */
record Trend(double z) {

  /** Of {@code counts} out of {@code totals}, by period. */
  static Trend of(long[] counts, long[] totals) {
    double n = LongStream.of(totals).sum();
    double proportion = LongStream.of(counts).sum() / n;
    double excess = 0;
    double squares = 0;
    double before = 0;
    for (int period = 0; period < totals.length; period++) {
      double score = before + totals[period] / 2.0 - n / 2;
      excess += score * (counts[period] - totals[period] * proportion);
      squares += score * score * totals[period];
      before += totals[period];
    }
    // The scores' mean is 0. Variance given both margins, hence n - 1.
    double variance = proportion * (1 - proportion) * squares * n / (n - 1);
    return new Trend(variance > 0 ? excess / Math.sqrt(variance) : 0);
  }

  /** Two-sided. */
  double pValue() {
    return Erf.erfc(Math.abs(z) / Math.sqrt(2));
  }
}
