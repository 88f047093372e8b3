package dev.weakspot.aggregate;

import dev.weakspot.table.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Where aggregates read from: the tables at the versions of one run, or as they stand. */
@FunctionalInterface
public interface PublishedTables {

  /** The rows of {@code table}. */
  Dataset<Row> read(Table<?> table);
}
