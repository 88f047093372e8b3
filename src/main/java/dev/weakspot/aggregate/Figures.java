package dev.weakspot.aggregate;

import dev.weakspot.statistics.DocumentCounts;
import dev.weakspot.statistics.Interval;
import dev.weakspot.statistics.LifeCycle;
import dev.weakspot.statistics.PriorityScore;
import dev.weakspot.statistics.PriorityWeights;
import dev.weakspot.statistics.Proportion;
import dev.weakspot.statistics.ShareBootstrap;
import dev.weakspot.summary.LifeCycleFigures;
import dev.weakspot.summary.Share;
import dev.weakspot.summary.SliceFigures;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * All figures of the weaknesses or of the categories of a corpus: a pure function of its facts, so
 * that tables and reports, computed apart, agree.
 *
 * @param things by identity, in its order
 * @param periods labels of the periods that trends run over
 */
public record Figures(Map<String, Figure> things, List<String> periods) {

  /**
   * The figures of one thing.
   *
   * @param share of all failures of distinct documents
   * @param trend distinct documents that name it, by period
   * @param slices the slices in which it was tested
   */
  record Figure(
      ThingCounts counts,
      Share share,
      List<Long> trend,
      LifeCycleFigures lifeCycle,
      PriorityScore score,
      List<SliceFigures> slices) {}

  /** The figures of every weakness that {@code facts} name. */
  public static Figures ofWeaknesses(Facts facts, double falseDiscoveryRate) {
    return of(facts, FactFailure::weaknessId, falseDiscoveryRate);
  }

  /** The figures of every category that {@code facts} name. */
  public static Figures ofCategories(Facts facts, double falseDiscoveryRate) {
    return of(facts, FactFailure::category, falseDiscoveryRate);
  }

  private static Figures of(
      Facts facts, Function<FactFailure, String> thingOf, double falseDiscoveryRate) {
    List<String> periods = facts.periods();
    List<ThingCounts> things = List.copyOf(ThingCounts.of(facts, thingOf).values());
    List<Share> shares = shares(facts, things, thingOf);
    long[] totals = totals(facts, periods);
    List<long[]> trends = things.stream().map(each -> each.trend(periods)).toList();
    List<LifeCycle.Outcome> lives = LifeCycle.atRate(falseDiscoveryRate).assess(trends, totals);
    long mostFrequent =
        things.stream().mapToLong(each -> each.counts().distinctDocuments()).max().orElse(0);
    Map<String, List<SliceFigures>> slices = Slices.of(facts).test(things);
    Map<String, Figure> figures = new TreeMap<>();
    for (int i = 0; i < things.size(); i++) {
      ThingCounts counts = things.get(i);
      figures.put(
          counts.id(),
          new Figure(
              counts,
              shares.get(i),
              Arrays.stream(trends.get(i)).boxed().toList(),
              new LifeCycleFigures(lives.get(i).state(), lives.get(i).test()),
              score(counts, trends.get(i), totals, mostFrequent),
              slices.getOrDefault(counts.id(), List.of())));
    }
    return new Figures(figures, periods);
  }

  private static long[] totals(Facts facts, List<String> periods) {
    Map<String, Long> documents = new HashMap<>();
    facts.distinct().forEach(each -> documents.merge(each.period(), 1L, Long::sum));
    return periods.stream().mapToLong(each -> documents.getOrDefault(each, 0L)).toArray();
  }

  private static PriorityScore score(
      ThingCounts counts, long[] trend, long[] totals, long mostFrequent) {
    var severities = counts.distinctSeverities();
    return PriorityWeights.defaults()
        .score(
            PriorityWeights.frequencyFactor(counts.counts().distinctDocuments(), mostFrequent),
            PriorityWeights.severityFactor(
                severities.critical(), severities.high(), severities.medium(), severities.low()),
            PriorityWeights.trainingValueFactor(counts.meanTrainingQuality()),
            PriorityWeights.persistenceFactor(trend, totals));
  }

  /**
   * Shares with intervals by a bootstrap over distinct documents; of a thing that one document
   * names there is nothing to draw from, so that it has Wilson's interval.
   */
  private static List<Share> shares(
      Facts facts, List<ThingCounts> things, Function<FactFailure, String> thingOf) {
    Map<String, Integer> numbers = new HashMap<>();
    things.stream()
        .filter(each -> each.counts().distinctDocuments() > 1)
        .forEach(each -> numbers.put(each.id(), numbers.size()));
    DocumentCounts counts = new DocumentCounts(numbers.size());
    facts.distinct().forEach(each -> add(each, numbers, thingOf, counts));
    long failures = facts.distinct().mapToLong(each -> each.failures().size()).sum();
    List<Interval> intervals = ShareBootstrap.defaults().intervals(counts);
    return things.stream()
        .map(
            each -> {
              long named = each.counts().distinctFailures();
              Integer number = numbers.get(each.id());
              return new Share(
                  failures == 0 ? 0 : (double) named / failures,
                  number == null ? Proportion.wilson(named, failures) : intervals.get(number));
            })
        .toList();
  }

  private static void add(
      FactDocument document,
      Map<String, Integer> numbers,
      Function<FactFailure, String> thingOf,
      DocumentCounts counts) {
    Map<Integer, Integer> named = new TreeMap<>();
    for (FactFailure failure : document.failures()) {
      Integer number = numbers.get(thingOf.apply(failure));
      if (number != null) {
        named.merge(number, 1, Integer::sum);
      }
    }
    counts.add(
        document.failures().size(),
        named.keySet().stream().mapToInt(Integer::intValue).toArray(),
        named.values().stream().mapToInt(Integer::intValue).toArray());
  }
}
