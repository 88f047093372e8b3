package dev.weakspot.pipeline;

import dev.weakspot.aggregate.Measurement;
import dev.weakspot.source.ChangePlan;
import dev.weakspot.table.RunTable;
import java.util.Map;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param run the run that is published now: this one, or the one before when nothing had changed
 * @param plan what was done, and why
 * @param skipped files that were passed over, by reason
 * @param measured what this run measured; empty when it published nothing
 */
public record RunOutcome(
    RunTable.Entry run,
    ChangePlan plan,
    Map<String, Long> skipped,
    Optional<Measurement> measured) {

  /** Whether this run published anything. */
  public boolean changed() {
    return measured.isPresent();
  }
}
