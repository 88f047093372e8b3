package dev.weakspot.duplicate;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins pairs of near-duplicates into groups. The document of a group with the least identity is
 * the one that counts, so the result does not depend on the order of the pairs. Not thread-safe.
 */
public final class DuplicateGroups {

  private final Map<String, String> parents = new HashMap<>();

  /** Puts two documents, and whatever they were joined with, into one group. */
  public void join(String first, String second) {
    String one = rootOf(first);
    String other = rootOf(second);
    if (one.compareTo(other) < 0) {
      parents.put(other, one);
    } else if (other.compareTo(one) < 0) {
      parents.put(one, other);
    }
  }

  private String rootOf(String document) {
    String root = document;
    while (parents.containsKey(root)) {
      root = parents.get(root);
    }
    String step = document;
    while (!step.equals(root)) {
      String next = parents.put(step, root);
      step = next == null ? root : next;
    }
    return root;
  }

  /** Each document that repeats another, with the one that counts instead. */
  public Map<String, String> duplicates() {
    Map<String, String> duplicates = new TreeMap<>();
    for (String document : parents.keySet().toArray(String[]::new)) {
      duplicates.put(document, rootOf(document));
    }
    return duplicates;
  }
}
