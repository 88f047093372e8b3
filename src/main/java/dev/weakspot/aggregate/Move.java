package dev.weakspot.aggregate;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;

import dev.weakspot.table.FailureTable;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Failures that a new parser or model takes for cases of another weakness than before.
 *
 * @param from the weakness that they were cases of
 * @param to the weakness that they are cases of now
 * @param failures how many
 */
public record Move(String from, String to, long failures) {

  private static final String FROM = "moved_from";

  /**
   * The moves between two readings of the same corpus. Failures that only one of them has tell
   * nothing.
   *
   * @param before rows of {@code failures} as the last run published them
   * @param after those of this run
   */
  public static List<Move> between(Dataset<Row> before, Dataset<Row> after) {
    String failure = FailureTable.FAILURE_ID.name();
    String weakness = FailureTable.WEAKNESS_ID.name();
    return before
        .select(col(failure), col(weakness).as(FROM))
        .join(after.select(col(failure), col(weakness)), failure)
        .where(col(FROM).notEqual(col(weakness)))
        .groupBy(FROM, weakness)
        .agg(count(lit(1)))
        .collectAsList()
        .stream()
        .map(row -> new Move(row.getString(0), row.getString(1), row.getLong(2)))
        .toList();
  }
}
