package dev.weakspot.table;

import java.util.List;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table of the lake: its name, its columns and the record that one row is.
 *
 * @param <R> a record whose components are the columns in order, in camel case
 */
public final class Table<R extends Record> {

  private final String name;
  private final String comment;
  private final List<String> key;
  private final StructType schema;
  private final RowCodec<R> codec;

  Table(
      String name, String comment, List<StructField> key, Class<R> record, StructField... columns) {
    this.name = name;
    this.comment = comment;
    this.key = key.stream().map(StructField::name).toList();
    this.schema = new StructType(columns);
    this.codec = new RowCodec<>(record, schema);
  }

  /** The table's name, which is its folder in the lake. */
  public String name() {
    return name;
  }

  /** One sentence: what a row is. */
  public String comment() {
    return comment;
  }

  /** Names of the columns that together are unique. */
  public List<String> key() {
    return key;
  }

  /** Every column with its type, nullability and comment. */
  public StructType schema() {
    return schema;
  }

  /** An encoder for rows of this table. */
  public Encoder<Row> encoder() {
    return Encoders.row(schema);
  }

  /** The row that stores {@code record}. */
  public Row toRow(R record) {
    return codec.toRow(record);
  }

  /** The record that {@code row}, which has at least this table's columns, stores. */
  public R fromRow(Row row) {
    return codec.fromRow(row);
  }

  @Override
  public String toString() {
    return name;
  }
}
