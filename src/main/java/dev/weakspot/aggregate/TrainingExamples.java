package dev.weakspot.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import dev.weakspot.failure.CodeRole;
import dev.weakspot.failure.Severity;
import dev.weakspot.secret.SecretScanner;
import dev.weakspot.summary.CodeQuote;
import dev.weakspot.summary.TrainingExample;
import dev.weakspot.table.CodeBlockTable;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.WeaknessStatsTable;
import dev.weakspot.table.WeaknessTable;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads every failure as material for training, most urgent weakness first. Rows come from the
 * executors a partition at a time, so the driver holds few of them. Secrets are masked.
 */
public final class TrainingExamples {

  private static final String CODE = "code_of_failure";
  private static final String WEAKNESS = "weakness_label";
  private static final String SCORE = WeaknessStatsTable.SCORE.name();

  private TrainingExamples() {}

  /** The failures of the documents of {@code run}. */
  public static Iterator<TrainingExample> read(PublishedTables tables, RunTable.Entry run) {
    Iterator<Row> rows =
        tables
            .read(FailureTable.TABLE)
            .where(not(col(FailureTable.IGNORED.name())))
            .join(documents(tables), FailureTable.DOC_ID.name())
            .join(code(tables), new String[] {FailureTable.FAILURE_ID.name()}, "left")
            .join(labels(tables), new String[] {FailureTable.WEAKNESS_ID.name()}, "left")
            .join(scores(tables, run), new String[] {FailureTable.WEAKNESS_ID.name()}, "left")
            .orderBy(
                coalesce(col(SCORE), lit(0)).desc(),
                col(FailureTable.WEAKNESS_ID.name()),
                col(FailureTable.FAILURE_ID.name()))
            .toLocalIterator();
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return rows.hasNext();
      }

      @Override
      public TrainingExample next() {
        return example(rows.next());
      }
    };
  }

  private static Dataset<Row> documents(PublishedTables tables) {
    return tables
        .read(DocumentTable.TABLE)
        .select(
            col(DocumentTable.DOC_ID.name()),
            col(DocumentTable.PATH.name()),
            col(DocumentTable.PLATFORM.name()),
            col(DocumentTable.LANGUAGE.name()),
            coalesce(col(DocumentTable.DUPLICATE_OF.name()), col(DocumentTable.DOC_ID.name()))
                .as(DocumentTable.DUPLICATE_OF.name()));
  }

  private static Dataset<Row> code(PublishedTables tables) {
    return tables
        .read(CodeBlockTable.TABLE)
        .groupBy(CodeBlockTable.FAILURE_ID.name())
        .agg(
            sort_array(
                    collect_list(
                        struct(
                            col(CodeBlockTable.ORDINAL.name()),
                            col(CodeBlockTable.ROLE.name()),
                            col(CodeBlockTable.LANGUAGE.name()),
                            col(CodeBlockTable.LINE.name()),
                            col(CodeBlockTable.TEXT.name()))))
                .as(CODE));
  }

  private static Dataset<Row> labels(PublishedTables tables) {
    return tables
        .read(WeaknessTable.TABLE)
        .select(
            col(WeaknessTable.WEAKNESS_ID.name()), col(WeaknessTable.LABEL.name()).as(WEAKNESS));
  }

  private static Dataset<Row> scores(PublishedTables tables, RunTable.Entry run) {
    return tables
        .read(WeaknessStatsTable.TABLE)
        .where(
            col(WeaknessStatsTable.RUN_ID.name())
                .equalTo(run.runId())
                .and(col(WeaknessStatsTable.DIMENSION.name()).equalTo("all")))
        .select(col(WeaknessStatsTable.WEAKNESS_ID.name()), col(SCORE));
  }

  private static TrainingExample example(Row row) {
    Double score = row.getAs(SCORE);
    return new TrainingExample(
        row.getAs(FailureTable.FAILURE_ID.name()),
        row.getAs(FailureTable.DOC_ID.name()),
        row.getAs(DocumentTable.DUPLICATE_OF.name()),
        row.getAs(DocumentTable.PATH.name()),
        row.getAs(FailureTable.LINE.name()),
        text(row, FailureTable.WEAKNESS_ID.name()).orElse(""),
        text(row, WEAKNESS).orElse(""),
        row.getAs(FailureTable.CATEGORY.name()),
        text(row, FailureTable.TITLE.name()).orElse(""),
        Severity.valueOf(row.<String>getAs(FailureTable.SEVERITY.name()).toUpperCase(Locale.ROOT)),
        score == null ? 0 : score,
        text(row, FailureTable.TRAINING_VALUE.name()).orElse(""),
        text(row, DocumentTable.PLATFORM.name()).orElse(""),
        text(row, DocumentTable.LANGUAGE.name()).orElse(""),
        text(row, FailureTable.ISSUE.name()),
        text(row, FailureTable.ROOT_CAUSE.name()),
        text(row, FailureTable.FIX.name()),
        code(row, CodeRole.RESPONSE),
        code(row, CodeRole.IDEAL));
  }

  private static List<CodeQuote> code(Row row, CodeRole role) {
    int field = row.fieldIndex(CODE);
    if (row.isNullAt(field)) {
      return List.of();
    }
    List<Row> blocks = row.getList(field);
    return blocks.stream()
        .filter(block -> block.getString(1).equals(role.id()))
        .map(
            block ->
                new CodeQuote(
                    role,
                    block.getString(2),
                    block.getInt(3),
                    SecretScanner.mask(block.getString(4))))
        .toList();
  }

  private static Optional<String> text(Row row, String column) {
    return Optional.ofNullable(row.<String>getAs(column)).map(SecretScanner::mask);
  }
}
