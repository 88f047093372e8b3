package dev.weakspot.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.not;

import dev.weakspot.config.LakeSettings;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.LakeWriter;
import dev.weakspot.source.ChangePlan;
import dev.weakspot.source.ChangePlan.Action;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import java.sql.Timestamp;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Brings the staged rows of one run into the tables, each in one commit, two where rows go. */
final class DocumentMerge {

  /** What can change in the row of a document that is not read again. */
  private static final List<StructField> MARKS =
      List.of(
          DocumentTable.VANISHED,
          DocumentTable.DUPLICATE_OF,
          DocumentTable.SIGNATURE,
          DocumentTable.MODIFIED_AT,
          DocumentTable.URI);

  private static final String PRESENT = "present_";
  private static final String GOES = "goes";

  private final SparkSession spark;
  private final WeakspotConfiguration configuration;
  private final LakeWriter writer;
  private final ChangePlan plan;
  private final Staging staging;
  private final Dataset<Row> staged;
  private final RunProgress progress;

  DocumentMerge(
      SparkSession spark,
      WeakspotConfiguration configuration,
      LakeWriter writer,
      ChangePlan plan,
      Staging staging,
      Dataset<Row> staged,
      RunProgress progress) {
    this.spark = spark;
    this.configuration = configuration;
    this.writer = writer;
    this.plan = plan;
    this.staging = staging;
    this.staged = staged;
    this.progress = progress;
  }

  /** The documents that repeat another once this run is done, with the one that counts. */
  Map<String, String> duplicates() {
    Column[] compared = {
      col(DocumentTable.DOC_ID.name()),
      col(DocumentTable.SHINGLE_MINIMA.name()),
      col(DocumentTable.TEXT.name())
    };
    Dataset<Row> brought = Staging.rowsOf(DocumentTable.TABLE, staged).select(compared);
    Dataset<Row> documents =
        writer.lastRun().isEmpty()
            ? brought
            : writer
                .current(DocumentTable.TABLE)
                .select(compared)
                .join(staging.idsOf(stale()), new String[] {DocumentTable.DOC_ID.name()}, "anti")
                .union(brought);
    Map<String, String> duplicates =
        new NearDuplicates(configuration.duplicateSimilarity()).find(documents);
    progress.says("%d documents repeat another".formatted(duplicates.size()));
    return duplicates;
  }

  /** The documents whose present rows go. */
  private List<ChangePlan.Decision> stale() {
    return deletesMissing()
        ? plan.with(Action.REPLACE, Action.RETRY, Action.DERIVE, Action.VANISHED)
        : plan.with(Action.REPLACE, Action.RETRY, Action.DERIVE);
  }

  private boolean deletesMissing() {
    return configuration.lake().missing() == LakeSettings.MissingDocuments.DELETE;
  }

  /** Replaces the rows of changed documents in every table that has rows of documents. */
  void write(Map<String, String> duplicates) {
    List<ChangePlan.Decision> stale = stale();
    boolean brings = !plan.with(Action.ADD, Action.REPLACE, Action.RETRY, Action.DERIVE).isEmpty();
    for (Table<?> table : Tables.OF_DOCUMENTS) {
      progress.says(table.name());
      if (!stale.isEmpty()) {
        writer.deleteDocuments(table, staging.idsOf(stale));
      }
      if (brings) {
        Dataset<Row> rows = Staging.rowsOf(table, staged);
        writer.append(
            table, table == DocumentTable.TABLE ? withDuplicates(rows, duplicates) : rows);
      }
    }
    updateDocuments(duplicates);
  }

  private Dataset<Row> withDuplicates(Dataset<Row> documents, Map<String, String> duplicates) {
    return documents
        .drop(DocumentTable.DUPLICATE_OF.name())
        .join(frameOf(duplicates), new String[] {DocumentTable.DOC_ID.name()}, "left")
        .select(columnsOf(DocumentTable.TABLE));
  }

  /**
   * Marks documents that stay: what vanished, what was touched, and what repeats another now or no
   * longer does.
   */
  private void updateDocuments(Map<String, String> duplicates) {
    if (writer.lastRun().isEmpty()) {
      return;
    }
    String[] sameDocument = {DocumentTable.DOC_ID.name()};
    Column wasVanished = col(PRESENT + DocumentTable.VANISHED.name());
    Column wasDuplicateOf = col(PRESENT + DocumentTable.DUPLICATE_OF.name());
    Column isVanished = wasVanished.or(col(GOES).isNotNull());
    List<Row> changes =
        writer
            .current(DocumentTable.TABLE)
            .select(presentMarks())
            .join(frameOf(duplicates), sameDocument, "left")
            .join(vanished(), sameDocument, "left")
            .join(touched(), sameDocument, "left")
            .where(
                not(wasDuplicateOf.eqNullSafe(col(DocumentTable.DUPLICATE_OF.name())))
                    .or(isVanished.notEqual(wasVanished))
                    .or(col(DocumentTable.SIGNATURE.name()).isNotNull()))
            .select(
                col(DocumentTable.DOC_ID.name()),
                isVanished.as(DocumentTable.VANISHED.name()),
                col(DocumentTable.DUPLICATE_OF.name()),
                newOrPresent(DocumentTable.SIGNATURE),
                newOrPresent(DocumentTable.MODIFIED_AT),
                newOrPresent(DocumentTable.URI))
            .collectAsList();
    if (!changes.isEmpty()) {
      StructType schema =
          new StructType(
              Stream.concat(Stream.of(DocumentTable.DOC_ID), MARKS.stream())
                  .toArray(StructField[]::new));
      writer.update(DocumentTable.TABLE, DriverRows.of(changes, schema, spark), MARKS);
    }
  }

  private static Column[] presentMarks() {
    return Stream.concat(
            Stream.of(col(DocumentTable.DOC_ID.name())),
            MARKS.stream().map(mark -> col(mark.name()).as(PRESENT + mark.name())))
        .toArray(Column[]::new);
  }

  private static Column newOrPresent(StructField mark) {
    return coalesce(col(mark.name()), col(PRESENT + mark.name())).as(mark.name());
  }

  private Dataset<Row> vanished() {
    return frameOf(
            plan.with(Action.VANISHED).stream()
                .collect(Collectors.toMap(ChangePlan.Decision::docId, each -> GOES)))
        .withColumnRenamed(DocumentTable.DUPLICATE_OF.name(), GOES);
  }

  /** The present times of documents whose content is what it was. */
  private Dataset<Row> touched() {
    return DriverRows.of(
        plan.with(Action.TOUCH).stream()
            .map(
                each ->
                    RowFactory.create(
                        each.docId(),
                        each.document().signature(),
                        new Timestamp(each.document().file().modifiedAt()),
                        each.document().file().uri()))
            .toList(),
        new StructType(
            new StructField[] {
              DocumentTable.DOC_ID,
              DocumentTable.SIGNATURE,
              DocumentTable.MODIFIED_AT,
              DocumentTable.URI
            }),
        spark);
  }

  private Dataset<Row> frameOf(Map<String, String> duplicates) {
    return DriverRows.of(
        duplicates.entrySet().stream()
            .map(each -> RowFactory.create(each.getKey(), each.getValue()))
            .toList(),
        new StructType(new StructField[] {DocumentTable.DOC_ID, DocumentTable.DUPLICATE_OF}),
        spark);
  }

  private static Column[] columnsOf(Table<?> table) {
    return Arrays.stream(table.schema().fieldNames()).map(name -> col(name)).toArray(Column[]::new);
  }
}
