package dev.weakspot.summary;

import java.util.List;
import java.util.Objects;

/**
 * Something counted by one attribute.
 *
 * @param dimension the attribute, a column name such as {@code platform} or {@code dialect}
 * @param values most frequent first, ties by name
 */
public record Breakdown(String dimension, List<NamedCount> values) {

  public Breakdown {
    Objects.requireNonNull(dimension, "dimension");
    values = List.copyOf(values);
  }
}
