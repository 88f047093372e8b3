package dev.weakspot.summary;

import java.util.List;
import java.util.Objects;

/**
 * A table of the lake, as its schema describes it.
 *
 * @param comment what one row stands for
 */
public record TableDescription(String name, String comment, List<Column> columns) {

  /**
   * A column of a table.
   *
   * @param type in SQL, such as {@code array<string>}
   * @param nullability whether it may be empty
   */
  public record Column(String name, String type, Nullability nullability, String comment) {

    public Column {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(type, "type");
      Objects.requireNonNull(nullability, "nullability");
      Objects.requireNonNull(comment, "comment");
    }
  }

  /** Whether a column may be empty. */
  public enum Nullability {
    REQUIRED,
    NULLABLE
  }

  public TableDescription {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(comment, "comment");
    columns = List.copyOf(columns);
  }
}
