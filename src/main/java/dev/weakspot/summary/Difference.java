package dev.weakspot.summary;

import java.util.List;
import java.util.Objects;

/**
 * What differs between two runs, or between two slices of one.
 *
 * @param from name of the one side: a run id, or {@code platform=cdk}
 * @param to name of the other
 * @param before all failures of the one side
 * @param after all failures of the other
 * @param changes the telling ones, biggest first
 */
public record Difference(
    String from, String to, Counts before, Counts after, List<WeaknessChange> changes) {

  public Difference {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    changes = List.copyOf(changes);
  }
}
