package dev.weakspot.weakness;

import java.util.List;

/**
 * One kind of feature. Each block is scaled to length one on its own before it is weighted, so that
 * a long body does not drown a title.
 */
enum FeatureBlock {
  TITLE_WORDS(Unit.WORDS, 1, 2, false, 0.35f),
  TITLE_CHARACTERS(Unit.CHARACTERS, 2, 5, false, 0.35f),
  ALL_WORDS(Unit.WORDS, 1, 2, true, 1f),
  ALL_CHARACTERS(Unit.CHARACTERS, 3, 5, true, 1f);

  private enum Unit {
    WORDS,
    CHARACTERS
  }

  private static final int PRIME = 0x01000193;
  private static final int BASIS = 0x811c9dc5;
  private static final char SPACE = ' ';

  private final Unit unit;
  private final int shortest;
  private final int longest;
  private final boolean withBody;
  private final float weight;

  FeatureBlock(Unit unit, int shortest, int longest, boolean withBody, float weight) {
    this.unit = unit;
    this.shortest = shortest;
    this.longest = longest;
    this.withBody = withBody;
    this.weight = weight;
  }

  float weight() {
    return weight;
  }

  boolean withBody() {
    return withBody;
  }

  boolean onCharacters() {
    return unit == Unit.CHARACTERS;
  }

  /** Adds the bucket of each n-gram of {@code words} to {@code buckets}. */
  void addTo(List<String> words, IntList buckets) {
    if (unit == Unit.WORDS) {
      addWords(words, buckets);
    } else {
      words.forEach(word -> addCharacters(SPACE + word + SPACE, buckets));
    }
  }

  private void addWords(List<String> words, IntList buckets) {
    for (int from = 0; from < words.size(); from++) {
      int hash = seed();
      for (int to = from; to < Math.min(words.size(), from + longest); to++) {
        hash = append(hash, words.get(to));
        if (to - from + 1 >= shortest) {
          buckets.add(bucketOf(hash));
        }
        hash = append(hash, SPACE);
      }
    }
  }

  private void addCharacters(String word, IntList buckets) {
    for (int from = 0; from < word.length(); from++) {
      int hash = seed();
      for (int to = from; to < Math.min(word.length(), from + longest); to++) {
        hash = append(hash, word.charAt(to));
        if (to - from + 1 >= shortest) {
          buckets.add(bucketOf(hash));
        }
      }
    }
  }

  private int seed() {
    return append(BASIS, (char) ('A' + ordinal()));
  }

  private static int append(int hash, String text) {
    int result = hash;
    for (int i = 0; i < text.length(); i++) {
      result = append(result, text.charAt(i));
    }
    return result;
  }

  private static int append(int hash, char character) {
    return (hash ^ character) * PRIME;
  }

  /** The bucket of a single word. */
  int bucketOf(String word) {
    return bucketOf(append(seed(), word));
  }

  private static int bucketOf(int hash) {
    int h = hash;
    h ^= h >>> 16;
    h *= 0x85ebca6b;
    h ^= h >>> 13;
    h *= 0xc2b2ae35;
    h ^= h >>> 16;
    return h & (TextFeatures.BUCKETS - 1);
  }
}
