package dev.weakspot.statistics;

/** The chance of not seeing a thing. */
final class Absence {

  private Absence() {}

  /**
   * Probability that none of {@code named} documents, drawn from {@code all}, is among {@code part}
   * of them: C(all − part, named) / C(all, named).
   */
  static double probability(long named, long part, long all) {
    if (named > all - part) {
      return 0;
    }
    double logarithm = 0;
    for (long drawn = 0; drawn < named; drawn++) {
      logarithm += Math.log1p(-(double) part / (all - drawn));
    }
    return Math.exp(logarithm);
  }
}
