package dev.weakspot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ProportionTest {

  /** Table I, method 3, of Newcombe, Statistics in Medicine 17 (1998). */
  @ParameterizedTest
  @CsvSource({
    "81, 263, 0.2553, 0.3662",
    "15, 148, 0.0624, 0.1605",
    "0, 20, 0.0000, 0.1611",
    "1, 29, 0.0061, 0.1718"
  })
  void equalsThePublishedIntervals(long successes, long trials, double low, double high) {
    Interval interval = Proportion.wilson(successes, trials);

    assertThat(interval.low()).isCloseTo(low, within(0.00005));
    assertThat(interval.high()).isCloseTo(high, within(0.00005));
  }

  @Test
  void knowsNothingOfNoTrials() {
    assertThat(Proportion.wilson(0, 0)).isEqualTo(new Interval(0, 1));
  }

  @Test
  void endsAtOneWhenAllSucceed() {
    assertThat(Proportion.wilson(7, 7).high()).isEqualTo(1);
  }

  @Test
  void refusesMoreSuccessesThanTrials() {
    assertThatThrownBy(() -> Proportion.wilson(3, 2)).hasMessage("3 successes of 2 trials");
  }
}
