package dev.weakspot.reliability;

import dev.weakspot.lake.Lake;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import dev.weakspot.table.WeaknessStatsTable;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/** The rows of the last published run, but for the identity of the run that wrote them. */
final class PublishedRows {

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
}
