package dev.weakspot.summary;

import dev.weakspot.statistics.LifeCycleState;
import dev.weakspot.statistics.TestResult;
import java.util.Objects;
import java.util.Optional;

/**
 * Where a weakness stands in its life and how sure that is.
 *
 * @param test of its share of the documents over time, q over all weaknesses tested; empty where
 *     there were too few documents or periods to test
 */
public record LifeCycleFigures(LifeCycleState state, Optional<TestResult> test) {

  public LifeCycleFigures {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(test, "test");
  }
}
