package dev.weakspot.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import dev.weakspot.failure.Severity;
import dev.weakspot.summary.DocumentRow;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Reads the facts that all figures are computed from: a few words for each document and each of its
 * failures, some 200 bytes a document on the driver. Documents come in the order of their identity,
 * which is a hash: figures that depend on the order are the same on every run.
 */
public final class FactReader {

  /** The columns of {@code documents} that corpora are sliced by. */
  static final List<StructField> DIMENSIONS =
      List.of(
          DocumentTable.PLATFORM,
          DocumentTable.LANGUAGE,
          DocumentTable.COMPLEXITY,
          DocumentTable.SUBTASK);

  /** Name of the dimension of a document's services, of which it has several. */
  static final String SERVICE = "aws_service";

  /** Stated training qualities are read as marks out of ten. */
  private static final double BEST_MARK = 10;

  private static final String TIME = "time_of_document";
  private static final String FAILURES = "failures_of_document";

  private final Map<FactFailure, FactFailure> failures = new HashMap<>();
  private final Map<List<String>, List<String>> values = new HashMap<>();

  private FactReader() {}

  /** The facts of every readable document of {@code tables}. */
  public static Facts read(PublishedTables tables) {
    return new FactReader().facts(tables);
  }

  /** When a document was written, by its own word, else by its file. */
  static Column timeOfDocument() {
    return coalesce(col(DocumentTable.AUTHORED_AT.name()), col(DocumentTable.MODIFIED_AT.name()));
  }

  private Facts facts(PublishedTables tables) {
    Dataset<Row> failuresByDocument =
        tables
            .read(FailureTable.TABLE)
            .where(not(col(FailureTable.IGNORED.name())))
            .groupBy(FailureTable.DOC_ID.name())
            .agg(
                sort_array(
                        collect_list(
                            struct(
                                col(FailureTable.ORDINAL.name()),
                                col(FailureTable.WEAKNESS_ID.name()),
                                col(FailureTable.CATEGORY.name()),
                                col(FailureTable.SEVERITY.name()))))
                    .as(FAILURES));
    Dataset<Row> documents =
        tables
            .read(DocumentTable.TABLE)
            .where(col(DocumentTable.READABLE.name()))
            .drop(DocumentTable.TEXT.name(), DocumentTable.SHINGLE_MINIMA.name())
            .withColumn(TIME, date_format(timeOfDocument(), "yyyy-MM"))
            .join(failuresByDocument, DocumentTable.DOC_ID.name(), "left")
            .orderBy(DocumentTable.DOC_ID.name());
    List<FactDocument> facts = new ArrayList<>();
    Iterator<Row> rows = documents.toLocalIterator();
    while (rows.hasNext()) {
      facts.add(document(rows.next()));
    }
    return new Facts(facts);
  }

  private FactDocument document(Row row) {
    List<List<String>> all = new ArrayList<>();
    for (StructField dimension : DIMENSIONS) {
      String value = row.getAs(dimension.name());
      all.add(shared(value == null ? List.of() : List.of(value)));
    }
    all.add(shared(row.getList(row.fieldIndex(DocumentTable.AWS_SERVICES.name()))));
    Double quality = row.getAs(DocumentTable.TRAINING_QUALITY.name());
    return new FactDocument(
        row.getAs(DocumentTable.DOC_ID.name()),
        all,
        row.getAs(TIME),
        row.getAs(DocumentTable.DUPLICATE_OF.name()) == null
            ? DocumentRow.Standing.ORIGINAL
            : DocumentRow.Standing.DUPLICATE,
        quality == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(Math.max(0, Math.min(1, quality / BEST_MARK))),
        failuresOf(row));
  }

  private List<FactFailure> failuresOf(Row row) {
    int field = row.fieldIndex(FAILURES);
    if (row.isNullAt(field)) {
      return List.of();
    }
    List<Row> structs = row.getList(field);
    return structs.stream()
        .map(
            each ->
                new FactFailure(
                    each.getString(1) == null ? "" : each.getString(1),
                    each.getString(2),
                    Severity.valueOf(each.getString(3).toUpperCase(Locale.ROOT))))
        .map(each -> failures.computeIfAbsent(each, same -> same))
        .toList();
  }

  /** Few lists differ: the same one stands for all that are equal. */
  private List<String> shared(List<String> list) {
    return values.computeIfAbsent(List.copyOf(list), same -> same);
  }
}
