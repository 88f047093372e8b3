package dev.weakspot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class FalseDiscoveryTest {

  /** The example of Benjamini and Hochberg (1995), section 3.1: four rejections at 5%. */
  @Test
  void rejectsWhatThePublishedExampleRejects() {
    double[] pValues = {
      0.0001, 0.0004, 0.0019, 0.0095, 0.0201, 0.0278, 0.0298, 0.0344, 0.0459, 0.3240, 0.4262,
      0.5719, 0.6528, 0.7590, 1.0000
    };

    assertThat(FalseDiscovery.adjust(pValues))
        .filteredOn(each -> each.holdsAt(0.05))
        .extracting(TestResult::pValue)
        .containsExactly(0.0001, 0.0004, 0.0019, 0.0095);
  }

  /** By R: p.adjust(c(0.01, 0.04, 0.03, 0.005), "BH"). */
  @Test
  void keepsTheOrderOfTheTests() {
    assertThat(FalseDiscovery.qValues(new double[] {0.01, 0.04, 0.03, 0.005}))
        .containsExactly(new double[] {0.02, 0.04, 0.04, 0.02}, within(1e-12));
  }

  @Test
  void isTheSmallestRateAtWhichTheStepUpProcedureRejects() {
    Random random = new Random(7);
    double[] pValues = random.doubles(40).map(each -> each * each * each).toArray();

    double[] qValues = FalseDiscovery.qValues(pValues);

    for (int test = 0; test < pValues.length; test++) {
      assertThat(rejectedByStepUp(pValues, qValues[test] + 1e-12)[test]).isTrue();
      assertThat(rejectedByStepUp(pValues, qValues[test] - 1e-12)[test]).isFalse();
    }
  }

  @Test
  void acceptsAnEmptyFamily() {
    assertThat(FalseDiscovery.adjust(new double[0])).isEmpty();
  }

  private static boolean[] rejectedByStepUp(double[] pValues, double rate) {
    double[] sorted = pValues.clone();
    Arrays.sort(sorted);
    double limit = -1;
    for (int rank = 1; rank <= sorted.length; rank++) {
      if (sorted[rank - 1] <= rate * rank / sorted.length) {
        limit = sorted[rank - 1];
      }
    }
    boolean[] rejected = new boolean[pValues.length];
    for (int test = 0; test < pValues.length; test++) {
      rejected[test] = pValues[test] <= limit;
    }
    return rejected;
  }
}
