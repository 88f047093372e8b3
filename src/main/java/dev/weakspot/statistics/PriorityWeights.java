package dev.weakspot.statistics;

import java.util.OptionalDouble;

/**
 * How much each factor counts in the priority score: exponents of a weighted geometric mean, so
 * that a weakness must do well on all that count, and a frequent trifle does not beat a frequent
 * outage.
 */
public record PriorityWeights(
    double frequency, double severity, double trainingValue, double persistence) {

  /** A factor of nothing still leaves something: it weighs, it does not veto. */
  private static final double FLOOR = 0.05;

  /** What a failure of unknown severity or training value is taken for. */
  private static final double UNKNOWN = 0.5;

  public PriorityWeights {
    if (!(frequency >= 0 && severity >= 0 && trainingValue >= 0 && persistence >= 0)
        || frequency + severity + trainingValue + persistence == 0) {
      throw new IllegalArgumentException("weights must be 0 or more, and not all 0");
    }
  }

  /** Frequency counts half, severity a quarter, training value and persistence an eighth each. */
  public static PriorityWeights defaults() {
    return new PriorityWeights(4, 2, 1, 1);
  }

  /** Factor for the distinct documents that name a weakness, against the most frequent one's. */
  public static double frequencyFactor(long documents, long mostFrequent) {
    return mostFrequent == 0
        ? 0
        : Math.log1p((double) documents) / Math.log1p((double) mostFrequent);
  }

  /** Factor for failures by stated severity: the mean of 1, 0.7, 0.4 and 0.15. */
  public static double severityFactor(long critical, long high, long medium, long low) {
    long stated = critical + high + medium + low;
    return stated == 0 ? UNKNOWN : (critical + 0.7 * high + 0.4 * medium + 0.15 * low) / stated;
  }

  /** Factor for the mean stated training value, which the caller has brought to [0, 1]. */
  public static double trainingValueFactor(OptionalDouble meanTrainingValue) {
    return meanTrainingValue.orElse(UNKNOWN);
  }

  /**
   * Factor for how lastingly it is named: of the periods with documents, from the one it was first
   * named in, the share in which it was named.
   */
  public static double persistenceFactor(long[] counts, long[] totals) {
    long since = 0;
    long named = 0;
    for (int period = 0; period < counts.length; period++) {
      if (totals[period] > 0 && (since > 0 || counts[period] > 0)) {
        since++;
        named += counts[period] > 0 ? 1 : 0;
      }
    }
    return since == 0 ? UNKNOWN : (double) named / since;
  }

  /** The score of these factors, each in [0, 1]. */
  public PriorityScore score(
      double frequencyFactor,
      double severityFactor,
      double trainingValueFactor,
      double persistenceFactor) {
    double logarithm =
        frequency * logOf(frequencyFactor)
            + severity * logOf(severityFactor)
            + trainingValue * logOf(trainingValueFactor)
            + persistence * logOf(persistenceFactor);
    double weights = frequency + severity + trainingValue + persistence;
    return new PriorityScore(
        100 * Math.exp(logarithm / weights),
        frequencyFactor,
        severityFactor,
        trainingValueFactor,
        persistenceFactor);
  }

  private static double logOf(double factor) {
    return Math.log(Math.max(FLOOR, Math.min(1, factor)));
  }
}
