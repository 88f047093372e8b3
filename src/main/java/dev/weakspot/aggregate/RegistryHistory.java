package dev.weakspot.aggregate;

import dev.weakspot.table.WeaknessEventTable;
import dev.weakspot.table.WeaknessTable;
import dev.weakspot.weakness.Correction;
import dev.weakspot.weakness.Corrections;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What happened to the weaknesses between two runs: the rows that a run adds to {@code
 * weakness_events}. A pure function of the registry before and after, of the failures that moved,
 * and of the corrections.
 */
public final class RegistryHistory {

  private static final String MERGED = "merged";
  private static final String SPLIT = "split";

  private final String runId;
  private final Instant startedAt;
  private final String cause;
  private final Map<String, Move> mostFrom;
  private final Map<String, Move> mostTo;
  private final List<WeaknessEventTable.Entry> events = new ArrayList<>();

  /**
   * A history that {@code runId} writes on.
   *
   * @param cause why weaknesses come and go and get other names in this run, where no reviewer says
   * @param moves failures that changed their weakness though they are the same failures
   */
  public RegistryHistory(String runId, Instant startedAt, String cause, List<Move> moves) {
    this.runId = runId;
    this.startedAt = startedAt;
    this.cause = cause;
    this.mostFrom = most(moves, Move::from);
    this.mostTo = most(moves, Move::to);
  }

  /**
   * The events of this run, by weakness.
   *
   * @param before the registry of the last published run
   * @param after the registry of this one
   * @param recorded merges and splits that the history tells already
   */
  public List<WeaknessEventTable.Entry> between(
      List<WeaknessTable.Entry> before,
      List<WeaknessTable.Entry> after,
      List<WeaknessEventTable.Entry> recorded,
      Corrections corrections) {
    Map<String, WeaknessTable.Entry> known = byId(before);
    Map<String, WeaknessTable.Entry> present = byId(after);
    Set<String> ids = new TreeSet<>(known.keySet());
    ids.addAll(present.keySet());
    for (String id : ids) {
      if (!known.containsKey(id)) {
        appeared(present.get(id), present.keySet());
      } else if (!present.containsKey(id)) {
        vanished(known.get(id), corrections);
      } else {
        changed(known.get(id), present.get(id), corrections);
      }
    }
    corrected(recorded, corrections, present.keySet());
    return List.copyOf(events);
  }

  private void appeared(WeaknessTable.Entry weakness, Set<String> present) {
    String id = weakness.weaknessId();
    Optional.ofNullable(mostTo.get(id))
        .filter(move -> present.contains(move.from()))
        .ifPresentOrElse(
            move -> add(id, SPLIT, move.from(), weakness.label(), because(move)),
            () -> add(id, "appeared", null, weakness.label(), cause));
  }

  private void vanished(WeaknessTable.Entry weakness, Corrections corrections) {
    String id = weakness.weaknessId();
    if (!corrections.merged(id).equals(id)) {
      // The reviewer's merge says by itself where the failures went.
      return;
    }
    Optional.ofNullable(mostFrom.get(id))
        .ifPresentOrElse(
            move -> add(id, MERGED, weakness.label(), move.to(), because(move)),
            () -> add(id, "vanished", weakness.label(), "", cause));
  }

  /** For each end of {@code moves} the move that at least half of its failures took, if any did. */
  private static Map<String, Move> most(List<Move> moves, Function<Move, String> end) {
    Map<String, Move> most = new HashMap<>();
    moves.stream()
        .collect(Collectors.groupingBy(end))
        .forEach(
            (id, alike) -> {
              long all = alike.stream().mapToLong(Move::failures).sum();
              alike.stream()
                  .filter(move -> 2 * move.failures() >= all)
                  .min(Comparator.comparing(Move::from).thenComparing(Move::to))
                  .ifPresent(move -> most.put(id, move));
            });
    return most;
  }

  private String because(Move move) {
    return "%s; failures moved: %d".formatted(cause, move.failures());
  }

  private void changed(
      WeaknessTable.Entry before, WeaknessTable.Entry after, Corrections corrections) {
    String id = after.weaknessId();
    if (!before.label().equals(after.label())) {
      add(
          id,
          "renamed",
          before.label(),
          after.label(),
          reason(corrections, Correction.Kind.RENAME, id));
    }
    if (!before.category().equals(after.category())) {
      add(
          id,
          "recategorised",
          before.category(),
          after.category(),
          reason(corrections, Correction.Kind.RECATEGORISE, id));
    }
  }

  private String reason(Corrections corrections, Correction.Kind kind, String id) {
    return corrections.inForce(kind).stream()
        .filter(each -> each.target().equals(id))
        .findFirst()
        .map(RegistryHistory::words)
        .orElse(cause);
  }

  /** Merges and splits in force that are not told yet. */
  private void corrected(
      List<WeaknessEventTable.Entry> recorded, Corrections corrections, Set<String> present) {
    Set<String> told = new HashSet<>();
    for (WeaknessEventTable.Entry each : recorded) {
      told.add(key(each.weaknessId(), each.event(), each.after(), each.reason()));
    }
    for (Correction merge : corrections.inForce(Correction.Kind.MERGE)) {
      correct(told, merge.target(), MERGED, corrections.merged(merge.target()), words(merge));
    }
    for (Correction split : corrections.inForce(Correction.Kind.SPLIT)) {
      if (present.contains(corrections.merged(split.value()))) {
        correct(told, split.value(), SPLIT, split.target(), words(split));
      }
    }
  }

  private void correct(Set<String> told, String id, String event, String after, String reason) {
    if (told.add(key(id, event, after, reason))) {
      add(id, event, null, after, reason);
    }
  }

  private static String key(String... parts) {
    return String.join("\n", parts);
  }

  private static String words(Correction correction) {
    return correction.reviewer() + ": " + correction.reason();
  }

  private void add(String id, String event, String before, String after, String reason) {
    events.add(new WeaknessEventTable.Entry(runId, startedAt, id, event, before, after, reason));
  }

  private static Map<String, WeaknessTable.Entry> byId(List<WeaknessTable.Entry> entries) {
    Map<String, WeaknessTable.Entry> byId = new HashMap<>();
    entries.forEach(each -> byId.put(each.weaknessId(), each));
    return byId;
  }
}
