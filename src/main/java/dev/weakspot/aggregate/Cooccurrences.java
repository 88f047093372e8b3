package dev.weakspot.aggregate;

import dev.weakspot.statistics.Association;
import dev.weakspot.statistics.FalseDiscovery;
import dev.weakspot.statistics.TestResult;
import dev.weakspot.summary.Cooccurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Pairs of weaknesses that the same documents name more often than chance would have it. */
final class Cooccurrences {

  /** Distinct documents that must name both. */
  private static final long FEWEST_TOGETHER = 5;

  private static final int MOST_PAIRS = 50;

  private record Pair(String first, String second) {}

  private final Map<Pair, Long> together = new HashMap<>();
  private final Map<String, Long> alone = new HashMap<>();
  private long documents;

  private Cooccurrences() {}

  /** The telling pairs among {@code weaknesses}, strongest first. */
  static List<Cooccurrence> of(Facts facts, Set<String> weaknesses, double rate) {
    Cooccurrences counts = new Cooccurrences();
    facts.distinct().forEach(each -> counts.add(each, weaknesses));
    return counts.telling(rate);
  }

  private void add(FactDocument document, Set<String> weaknesses) {
    documents++;
    List<String> named =
        document.failures().stream()
            .map(FactFailure::weaknessId)
            .filter(weaknesses::contains)
            .distinct()
            .sorted()
            .toList();
    for (int i = 0; i < named.size(); i++) {
      alone.merge(named.get(i), 1L, Long::sum);
      for (int j = i + 1; j < named.size(); j++) {
        together.merge(new Pair(named.get(i), named.get(j)), 1L, Long::sum);
      }
    }
  }

  private List<Cooccurrence> telling(double rate) {
    List<Map.Entry<Pair, Long>> pairs =
        together.entrySet().stream()
            .filter(each -> each.getValue() >= FEWEST_TOGETHER)
            .sorted(
                Map.Entry.comparingByKey(
                    Comparator.comparing(Pair::first).thenComparing(Pair::second)))
            .toList();
    List<TestResult> results =
        FalseDiscovery.adjust(
            pairs.stream().mapToDouble(each -> association(each).pValue()).toArray());
    List<Cooccurrence> telling = new ArrayList<>();
    for (int i = 0; i < pairs.size(); i++) {
      Pair pair = pairs.get(i).getKey();
      double expected = (double) alone.get(pair.first()) * alone.get(pair.second()) / documents;
      double lift = pairs.get(i).getValue() / expected;
      if (lift > 1 && results.get(i).holdsAt(rate)) {
        telling.add(
            new Cooccurrence(
                pair.first(), pair.second(), pairs.get(i).getValue(), lift, results.get(i)));
      }
    }
    telling.sort(
        Comparator.comparingDouble((Cooccurrence each) -> each.test().pValue())
            .thenComparing(Cooccurrence::first)
            .thenComparing(Cooccurrence::second));
    return telling.stream().limit(MOST_PAIRS).toList();
  }

  private Association association(Map.Entry<Pair, Long> pair) {
    long both = pair.getValue();
    long first = alone.get(pair.getKey().first());
    long second = alone.get(pair.getKey().second());
    return new Association(both, first, second - both, documents - first);
  }
}
