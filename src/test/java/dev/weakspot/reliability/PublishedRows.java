package dev.weakspot.reliability;

import dev.weakspot.lake.Lake;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import dev.weakspot.table.WeaknessStatsTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The rows of the last published run, but for the identity of the run that wrote them. */
final class PublishedRows {

  private static final int SHOWN = 3;
  private static final int WIDTH = 600;

  private PublishedRows() {}

  static Map<String, List<String>> of(Path folder, SparkSession spark) {
    Lake lake = Lake.at(folder.toString(), spark);
    RunTable.Entry run = lake.run(null);
    Map<String, List<String>> rows = new TreeMap<>();
    for (Table<?> table : Tables.DERIVED) {
      Dataset<Row> all = lake.read(table, run);
      Dataset<Row> ofRun =
          table == WeaknessStatsTable.TABLE
              ? all.where(functions.col("run_id").equalTo(run.runId()))
              : all;
      rows.put(
          table.name(), ofRun.drop("run_id").toJSON().collectAsList().stream().sorted().toList());
    }
    return rows;
  }

  /** What differs, a line for each of the first rows of each table; empty when nothing does. */
  static List<String> differences(
      Map<String, List<String>> expected, Map<String, List<String>> actual) {
    List<String> differences = new ArrayList<>();
    expected.forEach(
        (table, rows) -> {
          List<String> present = actual.get(table);
          only(rows, present).forEach(row -> differences.add(table + " lacks " + row));
          only(present, rows).forEach(row -> differences.add(table + " has " + row));
          if (rows.size() != present.size()) {
            differences.add(
                "%s has %d rows, expected %d".formatted(table, present.size(), rows.size()));
          }
        });
    return differences;
  }

  private static List<String> only(List<String> rows, List<String> others) {
    Set<String> known = new HashSet<>(others);
    return rows.stream()
        .filter(row -> !known.contains(row))
        .limit(SHOWN)
        .map(row -> row.length() > WIDTH ? row.substring(0, WIDTH) + "…" : row)
        .toList();
  }
}
