package dev.weakspot.bench;

import static org.apache.spark.sql.functions.col;

import dev.weakspot.lake.Lake;
import dev.weakspot.statistics.LifeCycleState;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.WeaknessStatsTable;
import dev.weakspot.table.WeaknessTable;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Row;

/**
 * What a published run says, as far as it is scored.
 *
 * @param states life cycle of each weakness
 * @param distinctDocuments distinct documents of each weakness
 * @param labels what each weakness is called
 * @param duplicates paths of documents that repeat another, with the path of that other one
 */
record FoundRun(
    List<FoundFailure> failures,
    Map<String, LifeCycleState> states,
    Map<String, Long> distinctDocuments,
    Map<String, String> labels,
    Map<String, String> duplicates) {

  static FoundRun read(Lake lake, RunTable.Entry run) {
    Map<String, String> paths = new HashMap<>();
    Map<String, String> originals = new HashMap<>();
    for (Row row :
        lake.read(DocumentTable.TABLE, run)
            .select(
                DocumentTable.DOC_ID.name(),
                DocumentTable.PATH.name(),
                DocumentTable.DUPLICATE_OF.name())
            .collectAsList()) {
      paths.put(row.getString(0), row.getString(1));
      if (!row.isNullAt(2)) {
        originals.put(row.getString(0), row.getString(2));
      }
    }
    return new FoundRun(
        failures(lake, run, paths),
        states(lake, run),
        column(lake, run, WeaknessTable.DISTINCT_DOCUMENTS.name()),
        column(lake, run, WeaknessTable.LABEL.name()),
        originals.entrySet().stream()
            .collect(
                Collectors.toMap(
                    each -> paths.get(each.getKey()), each -> paths.get(each.getValue()))));
  }

  private static List<FoundFailure> failures(
      Lake lake, RunTable.Entry run, Map<String, String> paths) {
    return lake
        .read(FailureTable.TABLE, run)
        .select(
            FailureTable.DOC_ID.name(),
            FailureTable.FAILURE_ID.name(),
            FailureTable.TITLE.name(),
            FailureTable.WEAKNESS_ID.name())
        .collectAsList()
        .stream()
        .map(
            row ->
                new FoundFailure(
                    paths.get(row.getString(0)),
                    row.getString(1),
                    row.getString(2),
                    row.getString(3)))
        .toList();
  }

  private static Map<String, LifeCycleState> states(Lake lake, RunTable.Entry run) {
    return lake
        .read(WeaknessStatsTable.TABLE, run)
        .where(
            col(WeaknessStatsTable.RUN_ID.name())
                .equalTo(run.runId())
                .and(col(WeaknessStatsTable.STATE.name()).isNotNull()))
        .select(WeaknessStatsTable.WEAKNESS_ID.name(), WeaknessStatsTable.STATE.name())
        .collectAsList()
        .stream()
        .collect(
            Collectors.toMap(
                row -> row.getString(0),
                row -> LifeCycleState.valueOf(row.getString(1).toUpperCase(Locale.ROOT))));
  }

  private static <T> Map<String, T> column(Lake lake, RunTable.Entry run, String name) {
    return lake
        .read(WeaknessTable.TABLE, run)
        .select(WeaknessTable.WEAKNESS_ID.name(), name)
        .collectAsList()
        .stream()
        .collect(Collectors.toMap(row -> row.getString(0), row -> row.<T>getAs(1)));
  }

  /** Weaknesses of at least {@code minDocuments} distinct documents. */
  Set<String> recurring(int minDocuments) {
    return distinctDocuments.entrySet().stream()
        .filter(each -> each.getValue() >= minDocuments)
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /** The weakness of each failure, by the failure's identity. */
  Map<String, String> weaknessByFailure() {
    return failures.stream()
        .collect(Collectors.toMap(FoundFailure::failureId, FoundFailure::weaknessId));
  }
}
