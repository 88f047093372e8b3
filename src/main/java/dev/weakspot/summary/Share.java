package dev.weakspot.summary;

import dev.weakspot.statistics.Interval;
import java.util.Objects;

/**
 * A share of the reported failures, counted over distinct documents. It is never a failure rate:
 * how many tasks went well is not known.
 *
 * @param value in [0, 1]: distinct failures of the thing over all distinct failures in scope
 * @param interval 95% interval, by a bootstrap over documents
 */
public record Share(double value, Interval interval) {

  /** Of nothing. */
  public static final Share NONE = new Share(0, new Interval(0, 0));

  public Share {
    Objects.requireNonNull(interval, "interval");
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException("a share lies in [0, 1], got " + value);
    }
  }
}
