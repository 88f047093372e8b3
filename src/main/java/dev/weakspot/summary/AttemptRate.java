package dev.weakspot.summary;

import dev.weakspot.statistics.Interval;
import java.util.Objects;

/**
 * A rate, possible only where the user says how many tasks were attempted.
 *
 * @param dimension the slice's column, or empty for the whole corpus
 * @param attempted tasks attempted, as given by the user
 * @param documents distinct documents with a failure
 * @param rate documents over attempted
 * @param interval 95%, by Wilson
 */
public record AttemptRate(
    String dimension,
    String value,
    long attempted,
    long documents,
    double rate,
    Interval interval) {

  public AttemptRate {
    Objects.requireNonNull(dimension, "dimension");
    Objects.requireNonNull(value, "value");
    Objects.requireNonNull(interval, "interval");
  }
}
