package dev.weakspot.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.udf;

import dev.weakspot.lake.Lake;
import dev.weakspot.problem.ProblemCode;
import dev.weakspot.source.SourceDocument;
import dev.weakspot.table.CitationTable;
import dev.weakspot.table.CodeBlockTable;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.ImpactTable;
import dev.weakspot.table.KnowledgeGapTable;
import dev.weakspot.table.ProblemTable;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import dev.weakspot.table.WeaknessStatsTable;
import dev.weakspot.table.WeaknessTable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;

/**
 * Checks that a published run holds together: every version that a run names can be read, keys are
 * unique, nothing refers to what is not there, counts are conserved, and the texts of documents and
 * every evidence in them are what was read.
 */
public final class IntegrityCheck {

  /** Rows that are named for one broken rule; the rest is counted. */
  private static final int NAMED = 20;

  private static final UserDefinedFunction STANDS =
      udf(new EvidenceStands(), DataTypes.BooleanType);

  private static final UserDefinedFunction HASH =
      udf((UDF1<String, String>) SourceDocument::hash, DataTypes.StringType);

  private final Lake lake;
  private final RunTable.Entry run;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * Something that does not hold.
   *
   * @param rule which rule
   * @param table where
   * @param row key of a row that breaks it, or empty for the table as a whole
   * @param message what is wrong
   */
  public record Finding(String rule, String table, String row, String message) {}

  private IntegrityCheck(Lake lake, RunTable.Entry run) {
    this.lake = lake;
    this.run = run;
  }

  /** Everything that does not hold in {@code run}; empty for a sound lake. */
  public static List<Finding> of(Lake lake, RunTable.Entry run) {
    IntegrityCheck check = new IntegrityCheck(lake, run);
    check.versionsCanBeRead();
    if (check.findings.isEmpty()) {
      check.keysAreUnique();
      check.nothingIsOrphaned();
      check.countsAreConserved();
      check.textsAreThoseRead();
      check.evidenceStands();
    }
    return List.copyOf(check.findings);
  }

  private Dataset<Row> read(Table<?> table) {
    return lake.read(table, run);
  }

  private void versionsCanBeRead() {
    for (Table<?> table : Tables.PUBLISHED) {
      lake.whyUnreadable(table, run)
          .ifPresent(
              why ->
                  findings.add(
                      new Finding(
                          "versions can be read",
                          table.name(),
                          run.runId(),
                          "version %d cannot be read: %s"
                              .formatted(run.tableVersions().get(table.name()), why))));
    }
  }

  private void keysAreUnique() {
    for (Table<?> table : Tables.PUBLISHED) {
      Column[] key = table.key().stream().map(name -> col(name)).toArray(Column[]::new);
      name(
          "keys are unique",
          table,
          read(table).groupBy(key).agg(count(lit(1)).as("times")).where(col("times").gt(1)),
          "comes more than once");
    }
  }

  private void nothingIsOrphaned() {
    for (Table<?> table : Tables.OF_DOCUMENTS) {
      if (table != DocumentTable.TABLE) {
        orphans(table, FailureTable.DOC_ID, DocumentTable.TABLE, DocumentTable.DOC_ID);
      }
    }
    for (Table<?> table : List.of(ImpactTable.TABLE, CodeBlockTable.TABLE, CitationTable.TABLE)) {
      orphans(table, ImpactTable.FAILURE_ID, FailureTable.TABLE, FailureTable.FAILURE_ID);
    }
    for (Table<?> table : List.of(FailureTable.TABLE, WeaknessStatsTable.TABLE)) {
      orphans(table, FailureTable.WEAKNESS_ID, WeaknessTable.TABLE, WeaknessTable.WEAKNESS_ID);
    }
    orphans(
        DocumentTable.TABLE, DocumentTable.DUPLICATE_OF, DocumentTable.TABLE, DocumentTable.DOC_ID);
    name(
        "nothing is orphaned",
        WeaknessTable.TABLE,
        read(WeaknessTable.TABLE)
            .withColumn("example", explode(col(WeaknessTable.EXAMPLE_FAILURES.name())))
            .join(
                read(FailureTable.TABLE).select(col(FailureTable.FAILURE_ID.name()).as("known")),
                col("example").equalTo(col("known")),
                "anti"),
        "has an example that is no row of failures");
  }

  private void orphans(
      Table<?> table, StructField reference, Table<?> referred, StructField identity) {
    Dataset<Row> known = read(referred).select(col(identity.name()).as("known"));
    Dataset<Row> rows = counted(table).where(col(reference.name()).isNotNull());
    name(
        "nothing is orphaned",
        table,
        rows.join(known, col(reference.name()).equalTo(col("known")), "anti"),
        "refers by %s to no row of %s".formatted(reference.name(), referred.name()));
  }

  /** The rows of {@code table} that belong to the run's figures. */
  private Dataset<Row> counted(Table<?> table) {
    if (table == WeaknessStatsTable.TABLE) {
      return read(table).where(col(WeaknessStatsTable.RUN_ID.name()).equalTo(run.runId()));
    }
    return table == FailureTable.TABLE
        ? read(table).where(not(col(FailureTable.IGNORED.name())))
        : read(table);
  }

  private void countsAreConserved() {
    if (run.discovered() != run.unchanged() + run.parsed() + run.failed()) {
      findings.add(
          new Finding(
              "counts are conserved",
              RunTable.TABLE.name(),
              run.runId(),
              "%d discovered is not %d unchanged + %d parsed + %d failed"
                  .formatted(run.discovered(), run.unchanged(), run.parsed(), run.failed())));
    }
    compare(
        RunTable.TABLE, "failures of the run", run.failures(), read(FailureTable.TABLE).count());
    Dataset<Row> present = read(DocumentTable.TABLE).where(not(col(DocumentTable.VANISHED.name())));
    compare(DocumentTable.TABLE, "documents of the input", run.discovered(), present.count());
    compare(
        DocumentTable.TABLE,
        "documents that could not be read",
        run.failed(),
        present.where(not(col(DocumentTable.READABLE.name()))).count());
    failuresOf(WeaknessTable.TABLE, read(WeaknessTable.TABLE), WeaknessTable.FAILURES);
    failuresOf(
        WeaknessStatsTable.TABLE,
        read(WeaknessStatsTable.TABLE)
            .where(
                col(WeaknessStatsTable.RUN_ID.name())
                    .equalTo(run.runId())
                    .and(col(WeaknessStatsTable.DIMENSION.name()).equalTo("all"))),
        WeaknessStatsTable.FAILURES);
    Dataset<Row> found =
        read(FailureTable.TABLE).groupBy(FailureTable.DOC_ID.name()).agg(count(lit(1)).as("found"));
    name(
        "counts are conserved",
        DocumentTable.TABLE,
        read(DocumentTable.TABLE)
            .join(found, new String[] {DocumentTable.DOC_ID.name()}, "left")
            .where(
                not(
                    col(DocumentTable.FAILURE_COUNT.name())
                        .cast("long")
                        .eqNullSafe(coalesce(col("found"), lit(0L))))),
        "has another failure_count than rows in failures");
  }

  /** Each weakness has as many failures as the rows of {@code figures} state. */
  private void failuresOf(Table<?> table, Dataset<Row> figures, StructField stated) {
    String id = FailureTable.WEAKNESS_ID.name();
    Dataset<Row> counted =
        counted(FailureTable.TABLE)
            .where(col(id).isNotNull())
            .groupBy(id)
            .agg(count(lit(1)).as("counted"));
    figures
        .select(col(id), col(stated.name()).as("stated"))
        .join(counted, new String[] {id}, "full")
        .where(not(coalesce(col("stated"), lit(0L)).equalTo(coalesce(col("counted"), lit(0L)))))
        .orderBy(id)
        .takeAsList(NAMED)
        .forEach(
            row ->
                findings.add(
                    new Finding(
                        "counts are conserved",
                        table.name(),
                        row.getString(0),
                        "failures of the weakness: %s stated, %s counted"
                            .formatted(row.get(1), row.get(2)))));
  }

  private void compare(Table<?> table, String what, long stated, long counted) {
    if (stated != counted) {
      findings.add(
          new Finding(
              "counts are conserved",
              table.name(),
              "",
              "%s: %d stated, %d counted".formatted(what, stated, counted)));
    }
  }

  /** The text is the bytes that were hashed, unless they had to be decoded as something else. */
  private void textsAreThoseRead() {
    Dataset<Row> decoded =
        read(ProblemTable.TABLE)
            .where(col(ProblemTable.CODE.name()).equalTo(ProblemCode.NOT_UTF8.id()))
            .select(ProblemTable.DOC_ID.name());
    name(
        "texts are those read",
        DocumentTable.TABLE,
        read(DocumentTable.TABLE)
            .where(col(DocumentTable.TEXT.name()).isNotNull())
            .join(decoded, new String[] {DocumentTable.DOC_ID.name()}, "anti")
            .where(
                not(
                    HASH.apply(col(DocumentTable.TEXT.name()))
                        .eqNullSafe(col(DocumentTable.CONTENT_HASH.name())))),
        "has a text of another hash than its content_hash");
  }

  private void evidenceStands() {
    // A heading without words of its own leaves the title to the first words below it.
    stands(FailureTable.TABLE, FailureTable.TITLE, FailureTable.LINE, FailureTable.END_LINE);
    stands(FailureTable.TABLE, FailureTable.ISSUE, FailureTable.ISSUE_LINE);
    stands(FailureTable.TABLE, FailureTable.ROOT_CAUSE, FailureTable.ROOT_CAUSE_LINE);
    stands(FailureTable.TABLE, FailureTable.FIX, FailureTable.FIX_LINE);
    stands(FailureTable.TABLE, FailureTable.TRAINING_VALUE, FailureTable.TRAINING_VALUE_LINE);
    stands(ImpactTable.TABLE, ImpactTable.TEXT, ImpactTable.LINE);
    stands(KnowledgeGapTable.TABLE, KnowledgeGapTable.TEXT, KnowledgeGapTable.LINE);
    stands(CodeBlockTable.TABLE, CodeBlockTable.TEXT, CodeBlockTable.LINE);
    stands(CitationTable.TABLE, CitationTable.URL, CitationTable.LINE);
  }

  private void stands(Table<?> table, StructField text, StructField line) {
    stands(table, text, line, line);
  }

  private void stands(Table<?> table, StructField text, StructField first, StructField last) {
    String document = "text_of_document";
    Dataset<Row> texts =
        read(DocumentTable.TABLE)
            .select(col(DocumentTable.DOC_ID.name()), col(DocumentTable.TEXT.name()).as(document));
    name(
        "evidence stands at its line",
        table,
        read(table)
            .where(col(text.name()).isNotNull())
            .join(texts, ImpactTable.DOC_ID.name())
            .where(
                not(
                    STANDS.apply(
                        col(document), col(first.name()), col(last.name()), col(text.name())))),
        text.name() + " does not stand in its document at its line");
  }

  /** Names some of {@code rows}, each of which breaks {@code rule}, and counts the rest. */
  private void name(String rule, Table<?> table, Dataset<Row> rows, String message) {
    Column key =
        concat_ws(
            " ", table.key().stream().map(name -> col(name).cast("string")).toArray(Column[]::new));
    List<String> broken =
        rows.select(key.as("key")).takeAsList(NAMED + 1).stream()
            .map(row -> row.getString(0))
            .sorted()
            .collect(Collectors.toCollection(ArrayList::new));
    broken.stream()
        .limit(NAMED)
        .forEach(row -> findings.add(new Finding(rule, table.name(), row, message)));
    if (broken.size() > NAMED) {
      findings.add(new Finding(rule, table.name(), "", "and more rows: " + message));
    }
  }
}
