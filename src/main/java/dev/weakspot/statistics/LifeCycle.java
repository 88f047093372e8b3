package dev.weakspot.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;

/**
 * Says of each weakness whether it is new, rising, steady, falling, gone or back, from the distinct
 * documents that name it in each period.
 *
 * <p>For each weakness one hypothesis is tested: its share of the documents is the same in all
 * periods. Only when that falls, at a false-discovery rate held over all weaknesses tested, the
 * shape of its series gives the state its name. A weakness of too few documents is {@link
 * LifeCycleState#UNCERTAIN} and not tested.
 *
 * <p>"Now" are the last periods, as many as have documents and as hold a twentieth of all: a few
 * stragglers dated long after the rest do not make a present of their own.
 *
 * @param recentPeriods how many of the last periods with documents are "now", at least
 * @param minimumDocuments distinct documents below which nothing is said
 * @param minimumPeriods periods with documents below which nothing is said; a rising or falling
 *     weakness must be named in as many
 * @param rate the false-discovery rate
 */
public record LifeCycle(int recentPeriods, int minimumDocuments, int minimumPeriods, double rate) {

  public LifeCycle {
    if (recentPeriods < 1 || minimumDocuments < 1 || minimumPeriods < 2) {
      throw new IllegalArgumentException(
          "needs recent periods >= 1, documents >= 1, periods >= 2, got "
              + List.of(recentPeriods, minimumDocuments, minimumPeriods));
    }
  }

  /** The last two periods are now; five documents, two periods, a rate of 5%. */
  public static LifeCycle defaults() {
    return new LifeCycle(2, 5, 2, 0.05);
  }

  /** The same with another false-discovery rate. */
  public static LifeCycle atRate(double rate) {
    LifeCycle defaults = defaults();
    return new LifeCycle(
        defaults.recentPeriods, defaults.minimumDocuments, defaults.minimumPeriods, rate);
  }

  /**
   * The state of a weakness.
   *
   * @param test empty where there was too little to test
   */
  public record Outcome(LifeCycleState state, Optional<TestResult> test) {}

  /**
   * The state of each series, in order.
   *
   * @param series for each weakness the distinct documents that name it, by period
   * @param totals all distinct documents, by period
   */
  public List<Outcome> assess(List<long[]> series, long[] totals) {
    List<Series> tested = new ArrayList<>();
    for (long[] counts : series) {
      Series each = new Series(counts, totals, recentPeriods);
      if (isEnough(each)) {
        tested.add(each);
      }
    }
    List<TestResult> results =
        FalseDiscovery.adjust(tested.stream().mapToDouble(Series::pValue).toArray());
    List<Outcome> outcomes = new ArrayList<>(series.size());
    int next = 0;
    for (long[] counts : series) {
      Series each = new Series(counts, totals, recentPeriods);
      outcomes.add(
          isEnough(each)
              ? outcome(each, results.get(next++))
              : new Outcome(LifeCycleState.UNCERTAIN, Optional.empty()));
    }
    return List.copyOf(outcomes);
  }

  private boolean isEnough(Series series) {
    return series.documents() >= minimumDocuments
        && series.periodsWithDocuments() >= minimumPeriods;
  }

  private Outcome outcome(Series series, TestResult test) {
    LifeCycleState state =
        test.holdsAt(rate) ? series.shape(minimumPeriods) : LifeCycleState.STEADY;
    return new Outcome(state, Optional.of(test));
  }

  /** One weakness's counts beside the totals. */
  private static final class Series {

    /** The trend gets half of the error allowed, three kinds of absence share the other half. */
    private static final int TREND_FACTOR = 2;

    private static final int ABSENCE_FACTOR = 6;

    /** What part of all documents the present holds at least. */
    private static final double SHARE_OF_NOW = 0.05;

    private final long[] counts;
    private final long[] totals;
    private final int now;

    Series(long[] counts, long[] totals, int recentPeriods) {
      if (counts.length != totals.length) {
        throw new IllegalArgumentException(
            counts.length + " counts for " + totals.length + " periods");
      }
      this.counts = counts;
      this.totals = totals;
      this.now = startOfNow(totals, recentPeriods);
    }

    private static int startOfNow(long[] totals, int recentPeriods) {
      double enough = LongStream.of(totals).sum() * SHARE_OF_NOW;
      long documents = 0;
      int periods = 0;
      int start = totals.length;
      while (start > 0 && (periods < recentPeriods || documents < enough)) {
        start--;
        documents += totals[start];
        periods += totals[start] > 0 ? 1 : 0;
      }
      return start;
    }

    long documents() {
      return LongStream.of(counts).sum();
    }

    long periodsWithDocuments() {
      return LongStream.of(totals).filter(each -> each > 0).count();
    }

    /** Of a constant share, Bonferroni over a trend and three kinds of absence. */
    double pValue() {
      double absence =
          Math.min(absent(0, now), Math.min(absent(now, counts.length), longestGap().pValue()));
      return Math.min(1, Math.min(TREND_FACTOR * trend().pValue(), ABSENCE_FACTOR * absence));
    }

    LifeCycleState shape(int minimumPeriods) {
      if (sum(counts, 0, now) == 0) {
        return LifeCycleState.NEW;
      }
      if (sum(counts, now, counts.length) == 0) {
        return LifeCycleState.GONE;
      }
      Gap gap = longestGap();
      if (gap.reaches(now) && gap.pValue() <= trend().pValue()) {
        return LifeCycleState.BACK;
      }
      if (LongStream.of(counts).filter(each -> each > 0).count() < minimumPeriods) {
        return LifeCycleState.STEADY;
      }
      return trend().z() >= 0 ? LifeCycleState.RISING : LifeCycleState.FALLING;
    }

    private Trend trend() {
      return Trend.of(counts, totals);
    }

    /** Probability that none of the documents falls into the periods, were they spread evenly. */
    private double absent(int from, int to) {
      if (from >= to || sum(counts, from, to) > 0) {
        return 1;
      }
      return Absence.probability(documents(), sum(totals, from, to), LongStream.of(totals).sum());
    }

    private Gap longestGap() {
      Gap best = Gap.NONE;
      int from = -1;
      for (int period = 0; period < counts.length; period++) {
        if (counts[period] > 0) {
          if (from >= 0 && period - from > 1) {
            best = best.orLess(gap(from + 1, period));
          }
          from = period;
        }
      }
      return best;
    }

    /** A gap between two sightings, Bonferroni over the gaps there could be. */
    private Gap gap(int from, int to) {
      int possible = Math.max(1, (counts.length - 1) * (counts.length - 2) / 2);
      return new Gap(to, Math.min(1, possible * absent(from, to)));
    }

    private static long sum(long[] numbers, int from, int to) {
      return Arrays.stream(numbers, from, to).sum();
    }
  }

  /**
   * Periods in which a weakness was not named, between two in which it was.
   *
   * @param end the period in which it was named again
   */
  private record Gap(int end, double pValue) {

    static final Gap NONE = new Gap(-1, 1);

    Gap orLess(Gap other) {
      return other.pValue < pValue ? other : this;
    }

    boolean reaches(int period) {
      return end >= period;
    }
  }
}
