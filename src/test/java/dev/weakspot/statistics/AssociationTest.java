package dev.weakspot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

final class AssociationTest {

  /** Fisher's lady tasting tea: p = 34 / 70. */
  @Test
  void equalsFishersTeaTasting() {
    assertThat(new Association(3, 4, 1, 4).pValue()).isCloseTo(34.0 / 70, within(1e-9));
  }

  /** R's Convictions example: fisher.test(matrix(c(2, 10, 15, 3), 2))$p.value. */
  @Test
  void equalsTheTwinsConvictions() {
    assertThat(new Association(2, 12, 15, 18).pValue()).isCloseTo(0.0005367241, within(1e-9));
  }

  @Test
  void equalsTheExactEnumerationOfAllTables() {
    for (int inside = 1; inside < 9; inside++) {
      for (int insideNamed = 0; insideNamed <= inside; insideNamed++) {
        for (int outsideNamed = 0; outsideNamed <= 11; outsideNamed++) {
          Association table = new Association(insideNamed, inside, outsideNamed, 11);
          assertThat(table.pValue()).as("%s", table).isCloseTo(enumerated(table), within(1e-9));
        }
      }
    }
  }

  /** 2 Σ O ln(O / E) = 11.2597 for 60 of 100 against 80 of 200; upper tail of chi-square 1. */
  @Test
  void comesCloseToTheExactTestInLargeTables() {
    Association table = new Association(60, 100, 80, 200);

    assertThat(table.gTest()).isCloseTo(0.00105, within(0.00005));
    assertThat(table.gTest()).isCloseTo(table.fisher(), within(0.0005));
    assertThat(table.pValue()).isEqualTo(table.gTest());
  }

  @Test
  void liftsByTheRatioOfTheShares() {
    assertThat(new Association(18, 100, 25, 400).lift()).isCloseTo(2.88, within(1e-12));
    assertThat(new Association(3, 10, 0, 90).lift()).isInfinite();
    assertThat(new Association(0, 10, 0, 90).lift()).isEqualTo(1);
  }

  @Test
  void saysNothingOfEmptyMargins() {
    assertThat(new Association(0, 0, 5, 10).pValue()).isEqualTo(1);
    assertThat(new Association(10, 10, 5, 5).pValue()).isEqualTo(1);
  }

  private static double enumerated(Association table) {
    long named = table.insideNamed() + table.outsideNamed();
    BigInteger observed = ways(table, table.insideNamed(), named);
    BigInteger extreme = BigInteger.ZERO;
    BigInteger all = BigInteger.ZERO;
    for (long count = 0; count <= Math.min(named, table.inside()); count++) {
      if (named - count > table.outside()) {
        continue;
      }
      BigInteger ways = ways(table, count, named);
      all = all.add(ways);
      extreme = ways.compareTo(observed) <= 0 ? extreme.add(ways) : extreme;
    }
    return new BigDecimal(extreme).divide(new BigDecimal(all), MathContext.DECIMAL64).doubleValue();
  }

  private static BigInteger ways(Association table, long count, long named) {
    return choose(table.inside(), count).multiply(choose(table.outside(), named - count));
  }

  private static BigInteger choose(long n, long k) {
    BigInteger ways = BigInteger.ONE;
    for (long each = 0; each < k; each++) {
      ways = ways.multiply(BigInteger.valueOf(n - each)).divide(BigInteger.valueOf(each + 1));
    }
    return ways;
  }
}
