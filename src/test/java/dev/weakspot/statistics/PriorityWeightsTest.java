package dev.weakspot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

final class PriorityWeightsTest {

  @Test
  void scoresTheBestWithAHundred() {
    assertThat(PriorityWeights.defaults().score(1, 1, 1, 1).total()).isCloseTo(100, within(1e-9));
  }

  @Test
  void isTheWeightedGeometricMeanOfItsFactors() {
    PriorityScore score = new PriorityWeights(2, 1, 1, 0).score(0.25, 0.5, 0.8, 0.1);

    assertThat(score.total())
        .isCloseTo(100 * Math.pow(0.25 * 0.25 * 0.5 * 0.8, 0.25), within(1e-9));
    assertThat(score).extracting(PriorityScore::persistence).isEqualTo(0.1);
  }

  @Test
  void prefersWhatIsFrequentToWhatIsRareAndAsSevere() {
    PriorityWeights weights = PriorityWeights.defaults();

    assertThat(weights.score(0.9, 0.5, 0.5, 1).total())
        .isGreaterThan(weights.score(0.2, 1, 0.5, 1).total());
  }

  @Test
  void doesNotVetoByASingleFactor() {
    assertThat(PriorityWeights.defaults().score(1, 1, 0, 1).total()).isGreaterThan(50);
  }

  @Test
  void measuresFrequencyAgainstTheMostFrequent() {
    assertThat(PriorityWeights.frequencyFactor(400, 400)).isEqualTo(1);
    assertThat(PriorityWeights.frequencyFactor(0, 400)).isZero();
    assertThat(PriorityWeights.frequencyFactor(0, 0)).isZero();
  }

  @Test
  void leavesUnstatedSeveritiesOut() {
    assertThat(PriorityWeights.severityFactor(1, 0, 1, 0)).isCloseTo(0.7, within(1e-12));
    assertThat(PriorityWeights.severityFactor(0, 0, 0, 0)).isEqualTo(0.5);
    assertThat(PriorityWeights.trainingValueFactor(OptionalDouble.empty())).isEqualTo(0.5);
  }

  @Test
  void countsPersistenceFromTheFirstSighting() {
    long[] totals = {10, 10, 0, 10, 10};

    assertThat(PriorityWeights.persistenceFactor(new long[] {0, 2, 0, 0, 1}, totals))
        .isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void refusesWeightsOfNothing() {
    assertThatThrownBy(() -> new PriorityWeights(0, 0, 0, 0))
        .hasMessage("weights must be 0 or more, and not all 0");
  }
}
