package dev.weakspot.bench;

import dev.weakspot.statistics.LifeCycle;
import dev.weakspot.statistics.LifeCycleState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How soon a weakness that was absent is called new or rising, were the life cycle judged after
 * each single document. The judgement is the one that a run makes, of the weaknesses that the run
 * found.
 *
 * @param documents documents since its first until it was called, 0 for never
 * @param naming how many of them are distinct and name it
 * @param state what it was called, {@code never} if it was not
 */
public record Emergence(int documents, int naming, String state) {

  /** It was not called so at all. */
  static final Emergence NEVER = new Emergence(0, 0, "never");

  /** Whether it was called new or rising at all. */
  public boolean isCalled() {
    return documents > 0;
  }

  /**
   * Replays the arrival of {@code documents}.
   *
   * @param weaknessId the found weakness that stands for the emerging one
   * @param onset round in which it appears
   */
  static Emergence of(
      List<PlannedDocument> documents,
      FoundRun run,
      String weaknessId,
      int onset,
      LifeCycle lifeCycle) {
    Map<String, Set<String>> named = new HashMap<>();
    for (FoundFailure each : run.failures()) {
      named.computeIfAbsent(each.path(), absent -> new HashSet<>()).add(each.weaknessId());
    }
    int rounds = documents.get(documents.size() - 1).round() + 1;
    long[] totals = new long[rounds];
    Map<String, long[]> counts = new TreeMap<>();
    int since = 0;
    int naming = 0;
    for (PlannedDocument document : documents) {
      since += document.round() >= onset ? 1 : 0;
      if (run.duplicates().containsKey(document.path())) {
        continue;
      }
      totals[document.round()]++;
      for (String weakness : named.getOrDefault(document.path(), Set.of())) {
        counts.computeIfAbsent(weakness, absent -> new long[rounds])[document.round()]++;
      }
      if (named.getOrDefault(document.path(), Set.of()).contains(weaknessId)) {
        naming++;
        LifeCycleState state = stateOf(weaknessId, counts, totals, document.round() + 1, lifeCycle);
        if (state == LifeCycleState.NEW || state == LifeCycleState.RISING) {
          return new Emergence(since, naming, state.id());
        }
      }
    }
    return new Emergence(0, naming, NEVER.state());
  }

  private static LifeCycleState stateOf(
      String weaknessId,
      Map<String, long[]> counts,
      long[] totals,
      int rounds,
      LifeCycle lifeCycle) {
    List<String> ids = List.copyOf(counts.keySet());
    List<long[]> series = new ArrayList<>();
    ids.forEach(each -> series.add(Arrays.copyOf(counts.get(each), rounds)));
    return lifeCycle
        .assess(series, Arrays.copyOf(totals, rounds))
        .get(ids.indexOf(weaknessId))
        .state();
  }
}
