package dev.weakspot.weakness;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Counts hashed n-grams of words and characters. Deterministic and stateless. */
final class TextFeatures {

  /** Buckets that features are hashed into; a power of two. */
  static final int BUCKETS = 1 << 17;

  private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_]+");
  private static final Pattern SPACES = Pattern.compile("\\s+");

  private TextFeatures() {}

  /** For each block the buckets that occur, ascending, and how often. */
  static List<SparseVector> counts(FailureText text) {
    String title = Humps.part(text.title());
    String all = title + " \n " + Humps.part(text.body());
    List<SparseVector> blocks = new ArrayList<>();
    for (FeatureBlock block : FeatureBlock.values()) {
      IntList buckets = new IntList();
      String part = (block.withBody() ? all : title).toLowerCase(Locale.ROOT);
      block.addTo(block.onCharacters() ? chunks(part) : words(part), buckets);
      blocks.add(counted(buckets));
    }
    return blocks;
  }

  /** The words of title and body in lower case, words joined by humps parted. */
  static List<String> wordsOf(FailureText text) {
    String all = text.title() + " \n " + text.body();
    return words(Humps.part(all).toLowerCase(Locale.ROOT));
  }

  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    Matcher matcher = WORD.matcher(text);
    while (matcher.find()) {
      words.add(matcher.group());
    }
    return words;
  }

  private static List<String> chunks(String text) {
    return SPACES.splitAsStream(text.strip()).filter(each -> !each.isEmpty()).toList();
  }

  private static SparseVector counted(IntList occurring) {
    int[] sorted = occurring.sorted();
    int distinct = 0;
    for (int i = 0; i < sorted.length; i++) {
      distinct += i == 0 || sorted[i] != sorted[i - 1] ? 1 : 0;
    }
    int[] buckets = new int[distinct];
    float[] values = new float[distinct];
    int at = -1;
    for (int i = 0; i < sorted.length; i++) {
      if (i == 0 || sorted[i] != sorted[i - 1]) {
        buckets[++at] = sorted[i];
      }
      values[at]++;
    }
    return new SparseVector(buckets, values);
  }
}
