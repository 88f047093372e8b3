package dev.weakspot.pipeline;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.map_entries;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;

import dev.weakspot.lake.LakeWriter;
import dev.weakspot.problem.ProblemCode;
import dev.weakspot.source.ChangePlan;
import dev.weakspot.source.ChangePlan.Action;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.ProblemTable;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/**
 * Finds the documents that were read again for their time alone: what all their rows are a function
 * of, the content, the attributes and the versions behind them, is what the lake has. A checkout or
 * a copy touches every file of a corpus; without this each row of it would be written again.
 */
final class TouchedDocuments {

  private static final String CONTENT = "content";
  private static final String KNOWN = "known_content";

  private TouchedDocuments() {}

  /** The identities of those of {@code plan} whose staged rows would repeat the lake's. */
  static Set<String> of(ChangePlan plan, Dataset<Row> staged, LakeWriter writer) {
    if (plan.with(Action.REPLACE).isEmpty()) {
      return Set.of();
    }
    String[] sameDocument = {DocumentTable.DOC_ID.name()};
    Dataset<Row> known =
        writer
            .current(DocumentTable.TABLE)
            .where(col(DocumentTable.READABLE.name()))
            .where(not(col(DocumentTable.VANISHED.name())))
            .select(col(DocumentTable.DOC_ID.name()), content().as(KNOWN));
    return Staging.rowsOf(DocumentTable.TABLE, staged)
        .where(col(DocumentTable.READABLE.name()))
        .select(col(DocumentTable.DOC_ID.name()), content().as(CONTENT))
        .join(known, DocumentTable.DOC_ID.name())
        .where(col(CONTENT).eqNullSafe(col(KNOWN)))
        .join(ofBrokenSidecars(writer.current(ProblemTable.TABLE)), sameDocument, "anti")
        .join(ofBrokenSidecars(Staging.rowsOf(ProblemTable.TABLE, staged)), sameDocument, "anti")
        .select(DocumentTable.DOC_ID.name())
        .collectAsList()
        .stream()
        .map(row -> row.getString(0))
        .collect(Collectors.toSet());
  }

  private static Column content() {
    return struct(
        col(DocumentTable.CONTENT_HASH.name()),
        col(DocumentTable.DERIVED_WITH.name()),
        // Maps cannot be compared.
        array_sort(map_entries(col(DocumentTable.ATTRIBUTES.name()))),
        columns(
            DocumentTable.PLATFORM,
            DocumentTable.LANGUAGE,
            DocumentTable.COMPLEXITY,
            DocumentTable.SUBTASK,
            DocumentTable.AWS_SERVICES,
            DocumentTable.TRAINING_QUALITY,
            DocumentTable.AUTHORED_AT));
  }

  private static Column columns(StructField... fields) {
    return struct(
        java.util.Arrays.stream(fields).map(each -> col(each.name())).toArray(Column[]::new));
  }

  /** No attribute tells a sidecar that cannot be used from none. */
  private static Dataset<Row> ofBrokenSidecars(Dataset<Row> problems) {
    return problems
        .where(col(ProblemTable.CODE.name()).equalTo(ProblemCode.SIDECAR_UNREADABLE.id()))
        .select(ProblemTable.DOC_ID.name());
  }
}
