package dev.weakspot.summary;

import java.util.Objects;

/**
 * A value of some attribute and how many there are of it.
 *
 * @param name the value; empty where the attribute is not known
 */
public record NamedCount(String name, long count) {

  public NamedCount {
    Objects.requireNonNull(name, "name");
  }
}
