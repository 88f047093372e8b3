package dev.weakspot.pipeline;

import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructType;

/** Rows that the driver made, as a data set. */
final class DriverRows {

  /** Rows travel inside their task, and Spark's tasks are meant to stay below a megabyte. */
  private static final int ROWS_PER_TASK = 2_000;

  /** Rows that go into one file of a table. */
  private static final int ROWS_PER_FILE = 500_000;

  private DriverRows() {}

  /** {@code rows}, which have {@code schema}. */
  static Dataset<Row> of(List<Row> rows, StructType schema, SparkSession spark) {
    if (rows.size() <= ROWS_PER_TASK) {
      return spark.createDataFrame(rows, schema);
    }
    return spark
        .createDataFrame(
            JavaSparkContext.fromSparkContext(spark.sparkContext())
                .parallelize(rows, 1 + rows.size() / ROWS_PER_TASK),
            schema)
        .repartition(1 + rows.size() / ROWS_PER_FILE);
  }
}
