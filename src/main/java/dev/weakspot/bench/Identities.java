package dev.weakspot.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Whether weaknesses keep their identity while documents arrive.
 *
 * <p>Not thread-safe.
 */
final class Identities {

  private final Map<String, String> known = new HashMap<>();
  private final Set<String> weaknesses = new HashSet<>();
  private long compared;
  private long kept;

  /** Compares a run with all before it. */
  void add(FoundRun run) {
    Map<String, String> present = run.weaknessByFailure();
    compared += known.size() + weaknesses.size();
    kept +=
        known.entrySet().stream()
            .filter(each -> each.getValue().equals(present.get(each.getKey())))
            .count();
    kept += weaknesses.stream().filter(run.labels()::containsKey).count();
    known.putAll(present);
    weaknesses.addAll(run.labels().keySet());
  }

  /** Share of failures and weaknesses of earlier runs that had the same identity in each later. */
  double keptShare() {
    return compared == 0 ? 1 : (double) kept / compared;
  }
}
