package dev.weakspot.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;

import dev.weakspot.secret.SecretScanner;
import dev.weakspot.summary.Counts;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.WeaknessTable;
import dev.weakspot.weakness.KnownWeakness;
import dev.weakspot.weakness.WeaknessModel;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * The rows of {@code weaknesses}: each weakness that a failure of the lake belongs to, with a
 * label, its most typical failures and when it was first and last seen.
 */
public final class Registry {

  private static final int EXAMPLES = 5;
  private static final String RANK = "rank";
  private static final String TIMES_TITLED = "times_titled";
  private static final String TIME = "time_of_document";
  private static final String FIRST = "first_seen";
  private static final String LAST = "last_seen";

  private Registry() {}

  /** The rows of {@code weaknesses} as they are in {@code tables}, by identity. */
  public static Map<String, WeaknessTable.Entry> read(PublishedTables tables) {
    return tables.read(WeaknessTable.TABLE).collectAsList().stream()
        .map(WeaknessTable.TABLE::fromRow)
        .collect(Collectors.toMap(WeaknessTable.Entry::weaknessId, each -> each));
  }

  /** One row for every weakness of {@code tables}, by identity. */
  public static List<WeaknessTable.Entry> of(
      PublishedTables tables, Figures figures, WeaknessModel model) {
    Dataset<Row> failures = failuresWithTime(tables);
    Map<String, List<Row>> typical = typical(failures);
    Map<String, List<String>> keywords = Keywords.of(failures);
    List<WeaknessTable.Entry> rows = new ArrayList<>();
    figures
        .things()
        .forEach(
            (id, figure) -> {
              Counts counts = figure.counts().counts();
              rows.add(
                  row(
                      model.known(id),
                      model.label(id),
                      typical.get(id),
                      keywords.getOrDefault(id, List.of()),
                      id,
                      counts));
            });
    return rows;
  }

  private static WeaknessTable.Entry row(
      Optional<KnownWeakness> known,
      Optional<String> renamed,
      List<Row> typical,
      List<String> keywords,
      String id,
      Counts counts) {
    Row mostTypical = typical.get(0);
    return new WeaknessTable.Entry(
        id,
        known
            .map(KnownWeakness::category)
            .orElseGet(() -> mostTypical.getAs(FailureTable.CATEGORY.name())),
        known
            .map(KnownWeakness::label)
            .or(() -> renamed)
            .orElseGet(() -> SecretScanner.mask(mostTypical.getAs(FailureTable.TITLE.name()))),
        known.isPresent() ? "catalogue" : "discovered",
        keywords,
        typical.stream().<String>map(each -> each.getAs(FailureTable.FAILURE_ID.name())).toList(),
        counts.failures(),
        counts.documents(),
        counts.distinctDocuments(),
        mostTypical.<Timestamp>getAs(FIRST).toInstant(),
        mostTypical.<Timestamp>getAs(LAST).toInstant(),
        null);
  }

  private static Dataset<Row> failuresWithTime(PublishedTables tables) {
    Dataset<Row> times =
        tables
            .read(DocumentTable.TABLE)
            .select(
                col(DocumentTable.DOC_ID.name()),
                FactReader.timeOfDocument().as(TIME),
                col(DocumentTable.DUPLICATE_OF.name()));
    return tables
        .read(FailureTable.TABLE)
        .where(
            col(FailureTable.WEAKNESS_ID.name())
                .isNotNull()
                .and(not(col(FailureTable.IGNORED.name()))))
        .select(
            FailureTable.FAILURE_ID.name(),
            FailureTable.DOC_ID.name(),
            FailureTable.WEAKNESS_ID.name(),
            FailureTable.WEAKNESS_SIMILARITY.name(),
            FailureTable.CATEGORY.name(),
            FailureTable.TITLE.name())
        .join(times, FailureTable.DOC_ID.name());
  }

  /**
   * The most typical failures of each weakness, with the span of all of its failures: closest to
   * their weakness first, short titles before long ones, originals before copies, each title once
   * before any comes again.
   */
  private static Map<String, List<Row>> typical(Dataset<Row> failures) {
    var sameWeakness = Window.partitionBy(FailureTable.WEAKNESS_ID.name());
    Column copy = col(DocumentTable.DUPLICATE_OF.name()).isNotNull();
    Column similarity = coalesce(col(FailureTable.WEAKNESS_SIMILARITY.name()), lit(0)).desc();
    Column title = col(FailureTable.TITLE.name());
    Column failureId = col(FailureTable.FAILURE_ID.name());
    var sameTitle =
        Window.partitionBy(col(FailureTable.WEAKNESS_ID.name()), lower(title))
            .orderBy(copy, similarity, failureId);
    var byTypicality =
        sameWeakness.orderBy(copy, col(TIMES_TITLED), similarity, length(title), title, failureId);
    Map<String, List<Row>> typical = new HashMap<>();
    failures
        .withColumn(TIMES_TITLED, row_number().over(sameTitle))
        .withColumn(RANK, row_number().over(byTypicality))
        .withColumn(FIRST, min(TIME).over(sameWeakness))
        .withColumn(LAST, max(TIME).over(sameWeakness))
        .where(col(RANK).leq(EXAMPLES))
        .orderBy(FailureTable.WEAKNESS_ID.name(), RANK)
        .collectAsList()
        .forEach(
            row ->
                typical
                    .computeIfAbsent(
                        row.getAs(FailureTable.WEAKNESS_ID.name()), absent -> new ArrayList<>())
                    .add(row));
    return typical;
  }
}
