package dev.weakspot.statistics;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.apache.commons.math3.special.Erf;

/**
 * A two-by-two table: documents that name a weakness or not, inside a slice or outside of it.
 *
 * <pre>{@code
 * new Association(18, 100, 25, 400).pValue(); // 18 of 100 inside, 25 of 400 outside
 * }</pre>
 *
 * @param insideNamed documents of the slice that name it
 * @param inside documents of the slice
 * @param outsideNamed documents outside of the slice that name it
 * @param outside documents outside of the slice
 */
public record Association(long insideNamed, long inside, long outsideNamed, long outside) {

  /** Below this expected count in any cell the exact test is taken. */
  private static final double LARGE_EXPECTED = 20;

  /** Probabilities closer than this, relatively, count as equal, as in R's fisher.test. */
  private static final double RELATIVE_ERROR = 1 + 1e-7;

  public Association {
    if (insideNamed < 0 || insideNamed > inside || outsideNamed < 0 || outsideNamed > outside) {
      throw new IllegalArgumentException(
          insideNamed + " of " + inside + " inside, " + outsideNamed + " of " + outside);
    }
  }

  /**
   * How many times as often it is named inside as outside; 1 when that cannot be said, infinite
   * when it is named inside alone.
   */
  public double lift() {
    if (inside == 0 || outside == 0 || insideNamed + outsideNamed == 0) {
      return 1;
    }
    return ((double) insideNamed / inside) / ((double) outsideNamed / outside);
  }

  /**
   * Two-sided probability of a table at least as unlikely, were naming independent of the slice:
   * Fisher's exact test, or the likelihood-ratio (G) test where every expected count is large.
   */
  public double pValue() {
    long named = insideNamed + outsideNamed;
    long all = inside + outside;
    if (inside == 0 || outside == 0 || named == 0 || named == all) {
      return 1;
    }
    double smallest = (double) Math.min(inside, outside) * Math.min(named, all - named) / all;
    return smallest < LARGE_EXPECTED ? fisher() : gTest();
  }

  double fisher() {
    long named = insideNamed + outsideNamed;
    HypergeometricDistribution tables =
        new HypergeometricDistribution(
            null,
            Math.toIntExact(inside + outside),
            Math.toIntExact(named),
            Math.toIntExact(inside));
    double observed = tables.probability((int) insideNamed) * RELATIVE_ERROR;
    double sum = 0;
    for (int count = tables.getSupportLowerBound();
        count <= tables.getSupportUpperBound();
        count++) {
      double probability = tables.probability(count);
      if (probability <= observed) {
        sum += probability;
      }
    }
    return Math.min(1, sum);
  }

  double gTest() {
    double all = inside + outside;
    double named = insideNamed + outsideNamed;
    double statistic =
        2
            * (term(insideNamed, inside * named / all)
                + term(inside - insideNamed, inside * (all - named) / all)
                + term(outsideNamed, outside * named / all)
                + term(outside - outsideNamed, outside * (all - named) / all));
    // The upper tail of chi-square with one degree of freedom.
    return Erf.erfc(Math.sqrt(Math.max(0, statistic) / 2));
  }

  private static double term(long observed, double expected) {
    return observed == 0 ? 0 : observed * Math.log(observed / expected);
  }
}
