package dev.weakspot.duplicate;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.LongStream;

/**
 * The runs of five words of a text, as a set of hashes: what near-duplicates share. Case,
 * punctuation and white space do not count.
 */
public final class Shingles {

  /** Words in a run. */
  private static final int WORDS = 5;

  /** A text with fewer runs is too short to be called a copy of another. */
  private static final int FEWEST = 12;

  private final long[] hashes;

  private Shingles(long[] sortedDistinct) {
    this.hashes = sortedDistinct;
  }

  /** The shingles of {@code text}; none for a text that is too short. */
  public static Shingles of(String text) {
    long[] words = wordHashes(text);
    if (words.length < WORDS + FEWEST) {
      return new Shingles(new long[0]);
    }
    long[] runs = new long[words.length - WORDS + 1];
    for (int start = 0; start < runs.length; start++) {
      long hash = 0;
      for (int word = 0; word < WORDS; word++) {
        hash = mix(hash * 31 + words[start + word]);
      }
      runs[start] = hash;
    }
    return new Shingles(Arrays.stream(runs).sorted().distinct().toArray());
  }

  private static long[] wordHashes(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    LongStream.Builder words = LongStream.builder();
    long hash = 0;
    boolean inWord = false;
    for (int i = 0; i < lower.length(); i++) {
      char character = lower.charAt(i);
      if (Character.isLetterOrDigit(character)) {
        hash = hash * 31 + character;
        inWord = true;
      } else if (inWord) {
        words.add(mix(hash));
        hash = 0;
        inWord = false;
      }
    }
    if (inWord) {
      words.add(mix(hash));
    }
    return words.build().toArray();
  }

  /** Whether the text was too short to have any. */
  public boolean isEmpty() {
    return hashes.length == 0;
  }

  /** Shared shingles over all shingles of both: 0 to 1, and 0 where either is empty. */
  public double similarity(Shingles other) {
    int shared = 0;
    int mine = 0;
    int theirs = 0;
    while (mine < hashes.length && theirs < other.hashes.length) {
      int order = Long.compare(hashes[mine], other.hashes[theirs]);
      if (order == 0) {
        shared++;
      }
      if (order <= 0) {
        mine++;
      }
      if (order >= 0) {
        theirs++;
      }
    }
    int all = hashes.length + other.hashes.length - shared;
    return all == 0 ? 0 : (double) shared / all;
  }

  /**
   * The least hash under each of {@link Signature#LENGTH} permutations: two texts agree in about as
   * many of them as their similarity says. Empty where there are no shingles.
   */
  public Signature signature() {
    if (isEmpty()) {
      return new Signature(new long[0]);
    }
    long[] minima = new long[Signature.LENGTH];
    Arrays.fill(minima, Long.MAX_VALUE);
    for (long hash : hashes) {
      for (int permutation = 0; permutation < minima.length; permutation++) {
        minima[permutation] =
            Math.min(minima[permutation], mix(hash + permutation * 0x9E3779B97F4A7C15L));
      }
    }
    return new Signature(minima);
  }

  /** The finaliser of SplitMix64: every bit of the result depends on every bit of the value. */
  static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }
}
