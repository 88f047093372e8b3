package dev.weakspot.weakness;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The profiles of the catalogue's weaknesses, learnt from many documents, so that a failure is
 * recognised by all its words and not by phrases alone. Immutable and thread-safe.
 */
final class WeaknessProfiles {

  private final DocumentFrequencies frequencies;
  private final SortedMap<String, WeaknessProfile> byId;
  private final List<String> ids;
  private final Map<Integer, List<Posting>> postings = new HashMap<>();

  private record Posting(int profile, float value) {}

  WeaknessProfiles(DocumentFrequencies frequencies, Map<String, WeaknessProfile> byId) {
    this.frequencies = frequencies;
    this.byId = new TreeMap<>(byId);
    this.ids = List.copyOf(this.byId.keySet());
    for (int profile = 0; profile < ids.size(); profile++) {
      SparseVector words = this.byId.get(ids.get(profile)).words();
      for (int i = 0; i < words.size(); i++) {
        postings
            .computeIfAbsent(words.buckets()[i], bucket -> new ArrayList<>())
            .add(new Posting(profile, words.values()[i]));
      }
    }
  }

  /** No profiles: the catalogue's phrases decide alone. */
  static WeaknessProfiles none() {
    return new WeaknessProfiles(
        new DocumentFrequencies(new byte[TextFeatures.BUCKETS]), new TreeMap<>());
  }

  /** How well a failure fits each weakness that has a profile, by its words and its category. */
  Map<String, Double> similarities(FailureText text, Classification classification) {
    SparseVector words = frequencies.weighAlone(TextFeatures.wordCounts(text));
    double[] sums = new double[ids.size()];
    for (int i = 0; i < words.size(); i++) {
      for (Posting posting : postings.getOrDefault(words.buckets()[i], List.of())) {
        sums[posting.profile()] += WeaknessProfile.share(words.values()[i], posting.value());
      }
    }
    Map<String, Double> similarities = new HashMap<>();
    for (int profile = 0; profile < sums.length; profile++) {
      String id = ids.get(profile);
      similarities.put(id, sums[profile] + byId.get(id).ofCategory(classification));
    }
    return similarities;
  }

  /** The words of a failure that say most for a weakness, at most {@code limit}. */
  List<String> tellingWords(FailureText text, String id, int limit) {
    SparseVector vector = frequencies.weighAlone(TextFeatures.wordCounts(text));
    int profile = Collections.binarySearch(ids, id);
    Map<Integer, Double> shares = new HashMap<>();
    for (int i = 0; i < vector.size(); i++) {
      for (Posting posting : postings.getOrDefault(vector.buckets()[i], List.of())) {
        if (posting.profile() == profile) {
          double share = WeaknessProfile.share(vector.values()[i], posting.value());
          shares.put(vector.buckets()[i], share);
        }
      }
    }
    return TextFeatures.wordsOf(text).stream()
        .distinct()
        .filter(word -> shares.getOrDefault(FeatureBlock.bucketOf(word), 0.0) > 0)
        .sorted(
            Comparator.comparingDouble((String word) -> -shares.get(FeatureBlock.bucketOf(word)))
                .thenComparing(Comparator.naturalOrder()))
        .limit(limit)
        .toList();
  }

  DocumentFrequencies frequencies() {
    return frequencies;
  }

  SortedMap<String, WeaknessProfile> byId() {
    return byId;
  }
}
