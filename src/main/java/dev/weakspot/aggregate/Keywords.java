package dev.weakspot.aggregate;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.split;
import static org.apache.spark.sql.functions.sum;

import dev.weakspot.table.FailureTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The words that set weaknesses apart: of the words in the titles of a weakness's failures those
 * that are frequent there and rare elsewhere. Depends on the set of failures alone.
 */
final class Keywords {

  private static final int MOST = 6;
  private static final String WORD = "word";
  private static final String CASES = "cases";
  private static final String EVERYWHERE = "everywhere";
  private static final String RANK = "rank";

  /** Letters and at most two digits, as in {@code ipv6}: longer runs of digits are no words. */
  private static final String IS_WORD = "\\p{L}{2,24}[0-9]{0,2}";

  private static final Object[] EMPTY_WORDS = {
    "the", "and", "for", "with", "without", "not", "from", "into", "that", "which", "instead",
        "was",
    "are", "has", "have", "its", "all", "but", "than", "rather", "when", "while", "because", "due"
  };

  private Keywords() {}

  /** The keywords of every weakness of {@code failures}, the most telling first. */
  static Map<String, List<String>> of(Dataset<Row> failures) {
    Column words = split(lower(col(FailureTable.TITLE.name())), "[^\\p{L}\\p{N}]+");
    Dataset<Row> cases =
        failures
            .select(col(FailureTable.WEAKNESS_ID.name()), explode(array_distinct(words)).as(WORD))
            .where(col(WORD).rlike("^" + IS_WORD + "$").and(lengthAtLeastThree()))
            .where(col(WORD).isin(EMPTY_WORDS).equalTo(false))
            .groupBy(FailureTable.WEAKNESS_ID.name(), WORD)
            .agg(count(lit(1)).as(CASES))
            .withColumn(EVERYWHERE, sum(CASES).over(Window.partitionBy(WORD)));
    // Cases times the share of all failures with the word that are of this weakness.
    Column telling = col(CASES).multiply(col(CASES)).cast("double").divide(col(EVERYWHERE));
    var byTelling =
        Window.partitionBy(FailureTable.WEAKNESS_ID.name())
            .orderBy(telling.desc(), col(WORD).asc());
    Map<String, List<String>> keywords = new HashMap<>();
    cases
        .withColumn(RANK, row_number().over(byTelling))
        .where(col(RANK).leq(MOST))
        .orderBy(FailureTable.WEAKNESS_ID.name(), RANK)
        .collectAsList()
        .forEach(
            row ->
                keywords
                    .computeIfAbsent(row.getString(0), absent -> new ArrayList<>())
                    .add(row.getString(1)));
    return keywords;
  }

  private static Column lengthAtLeastThree() {
    return org.apache.spark.sql.functions.length(col(WORD)).geq(3);
  }
}
