package dev.weakspot.weakness;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Learns the profiles of the catalogue's weaknesses: those failures of which the phrases are sure
 * stand for their weakness. Needs no labels. Equal texts in equal order give equal profiles.
 */
final class ProfileTrainer {

  private static final double SURE = 2.0;
  private static final int LEAST_FAILURES = 3;
  private static final float STEPS = 127;

  private ProfileTrainer() {}

  static WeaknessProfiles learn(
      List<FailureText> texts, FailureClassifier classifier, Catalogue catalogue) {
    List<SparseVector> counts = texts.stream().map(TextFeatures::wordCounts).toList();
    DocumentFrequencies frequencies =
        DocumentFrequencies.over(counts.stream().map(List::of).toList());
    SortedMap<String, Members> members = new TreeMap<>();
    for (int i = 0; i < texts.size(); i++) {
      Classification classification = classifier.classify(texts.get(i));
      SparseVector words = frequencies.weighAlone(counts.get(i));
      sure(texts.get(i), classification, catalogue)
          .ifPresent(
              id ->
                  members
                      .computeIfAbsent(id, each -> new Members())
                      .add(new Member(classification, words)));
    }
    SortedMap<String, WeaknessProfile> profiles = new TreeMap<>();
    members.forEach(
        (id, each) -> {
          if (each.list.size() >= LEAST_FAILURES) {
            profiles.put(id, each.profile());
          }
        });
    return new WeaknessProfiles(frequencies, profiles);
  }

  private static Optional<String> sure(
      FailureText text, Classification classification, Catalogue catalogue) {
    Comparator<CatalogueMatch> byScore =
        Comparator.comparingDouble(match -> match.scoreWithin(classification.category()));
    return CatalogueMatch.in(catalogue, text).stream()
        .max(byScore)
        .filter(match -> match.scoreWithin(classification.category()) >= SURE)
        .map(match -> match.entry().weakness().id());
  }

  private record Member(Classification classification, SparseVector words) {}

  private static final class Members {

    private final List<Member> list = new ArrayList<>();

    void add(Member member) {
      list.add(member);
    }

    WeaknessProfile profile() {
      SortedMap<String, Double> categories = new TreeMap<>();
      SortedMap<Integer, Double> words = new TreeMap<>();
      for (Member member : list) {
        Classification given = member.classification();
        categories.merge(given.category(), given.confidence() / list.size(), Double::sum);
        for (int i = 0; i < member.words().size(); i++) {
          double share = (double) member.words().values()[i] / list.size();
          words.merge(member.words().buckets()[i], share, Double::sum);
        }
      }
      SortedMap<String, Float> rounded = new TreeMap<>();
      categories.forEach((category, share) -> rounded.put(category, share.floatValue()));
      return new WeaknessProfile(rounded, rounded(words));
    }

    /** In steps of the file, so that profiles read back from it are those that were learnt. */
    private static SparseVector rounded(SortedMap<Integer, Double> words) {
      double highest = words.values().stream().mapToDouble(Double::doubleValue).max().orElse(0);
      float scale = (float) (highest / STEPS);
      List<Map.Entry<Integer, Double>> kept =
          words.entrySet().stream().filter(word -> word.getValue() >= scale / 2).toList();
      int[] buckets = kept.stream().mapToInt(Map.Entry::getKey).toArray();
      float[] values = new float[kept.size()];
      for (int i = 0; i < values.length; i++) {
        values[i] = Math.max(1, Math.round(kept.get(i).getValue() / scale)) * scale;
      }
      return new SparseVector(buckets, values);
    }
  }
}
