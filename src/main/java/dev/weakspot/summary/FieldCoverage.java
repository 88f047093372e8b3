package dev.weakspot.summary;

import java.util.Objects;

/**
 * How many failures (or documents) carry a field.
 *
 * @param field a column name such as {@code root_cause}
 * @param present rows with the field
 * @param of all rows
 */
public record FieldCoverage(String field, long present, long of) {

  public FieldCoverage {
    Objects.requireNonNull(field, "field");
    if (present < 0 || present > of) {
      throw new IllegalArgumentException(field + ": " + present + " of " + of);
    }
  }
}
