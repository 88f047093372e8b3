package dev.weakspot.summary;

import dev.weakspot.statistics.Association;
import dev.weakspot.statistics.FalseDiscovery;
import dev.weakspot.statistics.TestResult;
import dev.weakspot.summary.DocumentRow.Standing;
import dev.weakspot.summary.SampleCorpus.Document;
import dev.weakspot.summary.SampleCorpus.Failure;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts which weaknesses of a sample are named together. */
final class SampleCooccurrences {

  private SampleCooccurrences() {}

  static List<Cooccurrence> of(List<Document> documents, List<WeaknessSummary> ranked) {
    List<String> ids = ranked.stream().limit(20).map(WeaknessSummary::id).toList();
    Map<String, Long> alone = new HashMap<>();
    Map<List<String>, Long> together = new TreeMap<>(Comparator.comparing(Object::toString));
    for (Document document : documents) {
      if (document.standing() == Standing.ORIGINAL) {
        List<String> named =
            document.failures().stream()
                .map(Failure::weaknessId)
                .filter(ids::contains)
                .distinct()
                .sorted()
                .toList();
        named.forEach(each -> alone.merge(each, 1L, Long::sum));
        for (int first = 0; first < named.size(); first++) {
          for (int second = first + 1; second < named.size(); second++) {
            together.merge(List.of(named.get(first), named.get(second)), 1L, Long::sum);
          }
        }
      }
    }
    return ranked(SampleSummaries.originals(documents), alone, together);
  }

  private static List<Cooccurrence> ranked(
      long n, Map<String, Long> alone, Map<List<String>, Long> together) {
    List<Cooccurrence> pairs = new ArrayList<>();
    List<List<String>> keys = List.copyOf(together.keySet());
    List<TestResult> tests =
        FalseDiscovery.adjust(
            keys.stream()
                .mapToDouble(
                    key -> {
                      long both = together.get(key);
                      long first = alone.get(key.get(0));
                      long second = alone.get(key.get(1));
                      return new Association(both, first, second - both, n - first).pValue();
                    })
                .toArray());
    for (int index = 0; index < keys.size(); index++) {
      List<String> key = keys.get(index);
      double lift = (double) together.get(key) * n / alone.get(key.get(0)) / alone.get(key.get(1));
      pairs.add(
          new Cooccurrence(key.get(0), key.get(1), together.get(key), lift, tests.get(index)));
    }
    return pairs.stream()
        .sorted(
            Comparator.comparingDouble((Cooccurrence each) -> each.test().pValue())
                .thenComparing(Cooccurrence::first)
                .thenComparing(Cooccurrence::second))
        .limit(30)
        .toList();
  }
}
