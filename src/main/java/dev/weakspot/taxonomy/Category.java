package dev.weakspot.taxonomy;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the model lacked, in the widest sense that still tells what to teach it.
 *
 * @param id lower-case words joined by hyphens; stands in tables and reports for ever
 * @param name for people
 * @param meaning when it applies, in a sentence
 * @param phrases words that speak for it, with positive weights; in the order of the phrases
 */
public record Category(String id, String name, String meaning, Map<String, Double> phrases) {

  public Category {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(meaning, "meaning");
    phrases = Collections.unmodifiableSortedMap(new TreeMap<>(phrases));
  }
}
