package dev.weakspot.pipeline;

import dev.weakspot.source.ChangePlan;
import dev.weakspot.table.RunTable;
import java.util.Map;

/**
 * How a run ended.
 *
 * @param run the run that is published now: this one, or the one before when nothing had changed
 * @param plan what was done, and why
 * @param skipped files that were passed over, by reason
 * @param changed whether this run published anything
 */
public record RunOutcome(
    RunTable.Entry run, ChangePlan plan, Map<String, Long> skipped, boolean changed) {}
