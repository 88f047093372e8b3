package dev.weakspot.table;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * Every row that comes from one document, as one row with an array column per table: what the pass
 * over the documents gives, so that each is read once however many tables are written from it.
 */
public final class StagedAnalysis {

  private static final StructType SCHEMA =
      new StructType(
          Tables.OF_DOCUMENTS.stream()
              .map(
                  table ->
                      new StructField(
                          table.name(),
                          DataTypes.createArrayType(table.schema(), false),
                          false,
                          Metadata.empty()))
              .toArray(StructField[]::new));

  /** An encoder for staged rows. */
  public static final Encoder<Row> ENCODER = Encoders.row(SCHEMA);

  private StagedAnalysis() {}

  /** The shape of a staged row: one array column for each table, named after it. */
  public static StructType schema() {
    return SCHEMA;
  }

  /** A staged row of the rows of each table, by table name. */
  public static Row toRow(Map<String, List<Row>> rowsByTable) {
    return RowFactory.create(
        Arrays.stream(SCHEMA.fieldNames())
            .map(name -> rowsByTable.getOrDefault(name, List.of()).toArray())
            .toArray());
  }
}
