package dev.weakspot.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sets of words in the order they came, and which of them share words with another set. */
final class WordIndex {

  private final Allowance allowance;
  private final List<Set<String>> sets = new ArrayList<>();
  private final Set<Set<String>> distinct = new HashSet<>();
  private final Map<String, List<Integer>> holders = new HashMap<>();
  private int[] shared = new int[8];

  WordIndex(Allowance allowance) {
    this.allowance = allowance;
  }

  /** Adds a set; one that is there already is not added again. */
  boolean add(Set<String> words) {
    if (!distinct.add(words)) {
      return false;
    }
    for (String word : words) {
      holders.computeIfAbsent(word, each -> new ArrayList<>(2)).add(sets.size());
    }
    sets.add(words);
    return true;
  }

  /** Takes the set that came last out again. */
  void removeLast() {
    Set<String> words = sets.remove(sets.size() - 1);
    distinct.remove(words);
    for (String word : words) {
      List<Integer> numbers = holders.get(word);
      numbers.remove(numbers.size() - 1);
    }
  }

  int count() {
    return sets.size();
  }

  /** The set with this number. */
  Set<String> set(int number) {
    return sets.get(number);
  }

  /**
   * How many of {@code words} each set holds, by its number; valid until the next call. Entries
   * past the last set mean nothing.
   */
  int[] sharedWith(Set<String> words) {
    if (shared.length < sets.size()) {
      shared = new int[sets.size() * 2];
    }
    allowance.spend(sets.size());
    Arrays.fill(shared, 0, sets.size(), 0);
    for (String word : words) {
      List<Integer> numbers = holders.getOrDefault(word, List.of());
      allowance.spend(numbers.size());
      for (int number : numbers) {
        shared[number]++;
      }
    }
    return shared;
  }
}
