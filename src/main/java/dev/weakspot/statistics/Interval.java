package dev.weakspot.statistics;

/**
 * A confidence interval, both ends included.
 *
 * @param low not above {@code high}
 */
public record Interval(double low, double high) {

  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("not an interval: " + low + " to " + high);
    }
  }
}
