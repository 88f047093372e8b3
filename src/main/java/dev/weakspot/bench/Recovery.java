package dev.weakspot.bench;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * How well the weaknesses that a run found are those that were planted. A found weakness stands for
 * a planted one when it holds at least 80% of its failures and at least 80% of what it holds is
 * its: what was split in halves or lumped with another is not found.
 *
 * @param matches by planted weakness, in its order
 * @param foundRecurring found weaknesses of enough distinct documents to be reported
 * @param strays those of them that stand for no planted one, with their labels
 * @param bCubedPrecision mean share, over failures, of their found weakness that is of their kind
 * @param bCubedRecall mean share, over failures, of their kind that their found weakness holds
 */
public record Recovery(
    Map<String, Match> matches,
    int foundRecurring,
    Map<String, String> strays,
    double bCubedPrecision,
    double bCubedRecall) {

  private static final double ENOUGH = 0.8;

  /**
   * The found weakness that holds most failures of a planted one.
   *
   * @param label what it is called
   * @param failures failures of the planted one that were found
   * @param held share of them that this weakness holds
   * @param pure share of what it holds that is of the planted one
   * @param spread how many found weaknesses hold them
   */
  public record Match(
      String weaknessId, String label, int failures, double held, double pure, int spread) {

    /** Whether it stands for the planted one. */
    public boolean stands() {
      return held >= ENOUGH && pure >= ENOUGH;
    }
  }

  /**
   * Compares.
   *
   * @param minDocuments distinct documents from which on a found weakness is reported
   */
  static Recovery of(KnownFailures failures, FoundRun run, int minDocuments) {
    Map<String, Map<String, Integer>> byPlanted = new TreeMap<>();
    Map<String, Integer> sizes = new HashMap<>();
    for (KnownFailures.Known each : failures.found()) {
      sizes.merge(each.failure().weaknessId(), 1, Integer::sum);
    }
    for (KnownFailures.Known each : failures.ofPlanted()) {
      byPlanted
          .computeIfAbsent(each.planted(), absent -> new TreeMap<>())
          .merge(each.failure().weaknessId(), 1, Integer::sum);
    }
    Map<String, Match> matches = new TreeMap<>();
    double precision = 0;
    double recall = 0;
    for (Map.Entry<String, Map<String, Integer>> planted : byPlanted.entrySet()) {
      Match match = match(planted.getValue(), sizes, run.labels());
      matches.put(planted.getKey(), match);
      for (Map.Entry<String, Integer> cell : planted.getValue().entrySet()) {
        double squared = (double) cell.getValue() * cell.getValue();
        precision += squared / sizes.get(cell.getKey());
        recall += squared / match.failures();
      }
    }
    int all = failures.ofPlanted().size();
    Set<String> recurring = run.recurring(minDocuments);
    Map<String, String> strays = new TreeMap<>();
    recurring.forEach(id -> strays.put(id, run.labels().getOrDefault(id, "")));
    matches.values().stream().filter(Match::stands).map(Match::weaknessId).forEach(strays::remove);
    return new Recovery(
        matches,
        recurring.size(),
        strays,
        all == 0 ? 0 : precision / all,
        all == 0 ? 0 : recall / all);
  }

  private static Match match(
      Map<String, Integer> cells, Map<String, Integer> sizes, Map<String, String> labels) {
    int failures = cells.values().stream().mapToInt(Integer::intValue).sum();
    Map.Entry<String, Integer> largest =
        cells.entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow();
    return new Match(
        largest.getKey(),
        labels.getOrDefault(largest.getKey(), ""),
        failures,
        (double) largest.getValue() / failures,
        (double) largest.getValue() / sizes.get(largest.getKey()),
        cells.size());
  }

  /** Share of the planted weaknesses that a found one stands for. */
  public double recall() {
    return (double) matches.values().stream().filter(Match::stands).count() / matches.size();
  }

  /** Share of the found recurring weaknesses that stand for a planted one. */
  public double precision() {
    return foundRecurring == 0 ? 0 : 1 - (double) strays.size() / foundRecurring;
  }

  /** The found weaknesses that stand for a planted one other than {@code planted}. */
  Set<String> standingExcept(String planted) {
    Set<String> standing = new HashSet<>();
    matches.forEach(
        (id, match) -> {
          if (match.stands() && !id.equals(planted)) {
            standing.add(match.weaknessId());
          }
        });
    return standing;
  }
}
