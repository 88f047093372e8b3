package dev.weakspot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.weakspot.statistics.LifeCycle.Outcome;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LifeCycleTest {

  private static final long[] TOTALS = {200, 200, 200, 200, 200, 200, 200, 200};

  @ParameterizedTest
  @CsvSource({
    "0 0 0 0 0 0 5 9, NEW",
    "9 8 9 0 0 0 0 8, BACK",
    "2 4 7 9 12 14 17 20, RISING",
    "20 17 14 12 9 7 4 2, FALLING",
    "9 8 9 8 9 8 0 0, GONE",
    "9 8 9 8 9 8 9 8, STEADY",
    "1 0 0 0 0 0 1 2, UNCERTAIN",
    "0 0 0 0 0 0 0 0, UNCERTAIN",
    "0 0 0 0 0 0 0 4, UNCERTAIN"
  })
  void namesTheShapeOfASeries(String series, LifeCycleState state) {
    assertThat(assess(series).state()).isEqualTo(state);
  }

  @Test
  void doesNotCallNewWhatChanceMayHaveHidden() {
    long[] totals = {5, 200};

    List<Outcome> outcomes =
        new LifeCycle(1, 5, 2, 0.05).assess(List.of(new long[] {0, 6}), totals);

    assertThat(outcomes.get(0).state()).isEqualTo(LifeCycleState.STEADY);
  }

  @Test
  void makesNoPresentOfAFewStragglers() {
    long[] totals = {300, 300, 300, 300, 0, 0, 0, 2, 0, 1};

    List<Outcome> outcomes =
        LifeCycle.defaults()
            .assess(
                List.of(
                    new long[] {0, 0, 0, 9, 0, 0, 0, 0, 0, 0},
                    new long[] {9, 9, 9, 9, 0, 0, 0, 0, 0, 0}),
                totals);

    assertThat(outcomes)
        .extracting(Outcome::state)
        .containsExactly(LifeCycleState.NEW, LifeCycleState.STEADY);
  }

  @Test
  void saysNothingOfASinglePeriod() {
    List<Outcome> outcomes =
        LifeCycle.defaults().assess(List.of(new long[] {0, 60}), new long[] {0, 200});

    assertThat(outcomes).containsExactly(new Outcome(LifeCycleState.UNCERTAIN, Optional.empty()));
  }

  @Test
  void setsAPeriodsCountAgainstThePeriodsDocuments() {
    long[] totals = {20, 40, 80, 160, 320};

    List<Outcome> outcomes =
        LifeCycle.defaults().assess(List.of(new long[] {2, 4, 8, 16, 32}), totals);

    assertThat(outcomes.get(0).state()).isEqualTo(LifeCycleState.STEADY);
  }

  @Test
  void refusesSeriesOfOtherLength() {
    assertThatThrownBy(() -> LifeCycle.defaults().assess(List.of(new long[3]), TOTALS))
        .hasMessage("3 counts for 8 periods");
  }

  /** 200 steady weaknesses, 50 rounds: a false finding in at most about 5% of the rounds. */
  @Test
  void holdsItsFalseDiscoveryRateOverSteadyWeaknesses() {
    Random random = new Random(5);
    int roundsWithAFinding = 0;
    for (int round = 0; round < 50; round++) {
      List<long[]> series = new ArrayList<>();
      for (int weakness = 0; weakness < 200; weakness++) {
        series.add(steady(random, 0.01 + 0.1 * random.nextDouble()));
      }
      boolean found =
          LifeCycle.defaults().assess(series, TOTALS).stream()
              .anyMatch(each -> each.state() != LifeCycleState.STEADY);
      roundsWithAFinding += found ? 1 : 0;
    }
    assertThat(roundsWithAFinding).isLessThanOrEqualTo(6);
  }

  @Test
  void letsAStragglerYearsAwayBendNoTrend() {
    long[] near = {100, 100, 100, 1};
    long[] far = {100, 100, 100, 0, 0, 0, 0, 0, 0, 0, 0, 1};

    assertThat(Trend.of(new long[] {5, 6, 7, 1, 0, 0, 0, 0, 0, 0, 0, 0}, extended(near)).z())
        .isEqualTo(Trend.of(new long[] {5, 6, 7, 0, 0, 0, 0, 0, 0, 0, 0, 1}, far).z());
  }

  private static long[] extended(long[] totals) {
    return Arrays.copyOf(totals, 12);
  }

  @Test
  void computesTheTrendAsAPermutationDoes() {
    long[] counts = {1, 3, 2, 6};
    long[] totals = {20, 20, 20, 20};

    assertThat(Trend.of(counts, totals).pValue()).isCloseTo(permuted(counts, totals), within(0.02));
  }

  @Test
  void countsAbsenceWithoutReplacement() {
    // 3 of 10 documents, none among a given 4: C(6, 3) / C(10, 3).
    assertThat(Absence.probability(3, 4, 10)).isCloseTo(20.0 / 120, within(1e-12));
    assertThat(Absence.probability(7, 4, 10)).isZero();
    assertThat(Absence.probability(3, 0, 10)).isEqualTo(1);
  }

  private static Outcome assess(String series) {
    long[] counts = Arrays.stream(series.split(" ")).mapToLong(Long::parseLong).toArray();
    return LifeCycle.defaults().assess(List.of(counts), TOTALS).get(0);
  }

  private static long[] steady(Random random, double share) {
    long[] counts = new long[TOTALS.length];
    for (int period = 0; period < counts.length; period++) {
      for (int document = 0; document < TOTALS[period]; document++) {
        counts[period] += random.nextDouble() < share ? 1 : 0;
      }
    }
    return counts;
  }

  /** Shuffles which documents name the weakness; mid-p, as the normal approximation gives. */
  private static double permuted(long[] counts, long[] totals) {
    List<Integer> periods = new ArrayList<>();
    for (int period = 0; period < totals.length; period++) {
      for (long document = 0; document < totals[period]; document++) {
        periods.add(period);
      }
    }
    double mean = periods.stream().mapToInt(Integer::intValue).average().orElseThrow();
    double observed = 0;
    int named = 0;
    for (int period = 0; period < counts.length; period++) {
      observed += counts[period] * (period - mean);
      named += (int) counts[period];
    }
    Random random = new Random(17);
    double extreme = 0;
    int rounds = 40_000;
    for (int round = 0; round < rounds; round++) {
      Collections.shuffle(periods, random);
      double drawn = periods.subList(0, named).stream().mapToDouble(each -> each - mean).sum();
      double excess = Math.abs(drawn) - Math.abs(observed);
      extreme += excess > 1e-9 ? 1 : excess > -1e-9 ? 0.5 : 0;
    }
    return extreme / rounds;
  }

  /**
   * With scores by document the statistic of Mantel (1963): (n - 1) r², r being the correlation of
   * each document's score with whether it names the weakness.
   */
  @Test
  void equalsTheCorrelationOfTheSingleDocuments() {
    long[] counts = {3, 9, 4, 17};
    long[] totals = {40, 55, 10, 60};
    List<double[]> documents = new ArrayList<>();
    double before = 0;
    for (int period = 0; period < totals.length; period++) {
      for (long document = 0; document < totals[period]; document++) {
        documents.add(
            new double[] {before + totals[period] / 2.0, document < counts[period] ? 1 : 0});
      }
      before += totals[period];
    }
    double r =
        new org.apache.commons.math3.stat.correlation.PearsonsCorrelation()
            .correlation(
                documents.stream().mapToDouble(each -> each[0]).toArray(),
                documents.stream().mapToDouble(each -> each[1]).toArray());

    assertThat(Trend.of(counts, totals).z())
        .isCloseTo(r * Math.sqrt(documents.size() - 1), within(1e-9));
  }

  /**
   * Twenty weaknesses stay as they are, five grow threefold: of those called, few are the former.
   */
  @Test
  void holdsItsFalseDiscoveryRateBesideRealChanges() {
    Random random = new Random(17);
    double falseShare = 0;
    int found = 0;
    int rounds = 300;
    long[] totals = new long[12];
    java.util.Arrays.fill(totals, 80);
    for (int round = 0; round < rounds; round++) {
      List<long[]> series = new ArrayList<>();
      for (int weakness = 0; weakness < 25; weakness++) {
        long[] counts = new long[totals.length];
        for (int period = 0; period < counts.length; period++) {
          double share = weakness < 20 ? 0.1 : 0.06 + 0.12 * period / (counts.length - 1);
          for (int document = 0; document < totals[period]; document++) {
            counts[period] += random.nextDouble() < share ? 1 : 0;
          }
        }
        series.add(counts);
      }
      List<LifeCycle.Outcome> outcomes = LifeCycle.defaults().assess(series, totals);
      long steady = called(outcomes.subList(0, 20));
      long grown = called(outcomes.subList(20, 25));
      falseShare += steady == 0 ? 0 : (double) steady / (steady + grown);
      found += grown;
    }
    assertThat(falseShare / rounds).isLessThan(0.05 + 0.02);
    assertThat((double) found / (5 * rounds)).isGreaterThan(0.7);
  }

  private static long called(List<LifeCycle.Outcome> outcomes) {
    return outcomes.stream()
        .filter(each -> each.state() != LifeCycleState.STEADY)
        .filter(each -> each.state() != LifeCycleState.UNCERTAIN)
        .count();
  }
}
