package dev.weakspot.table;

import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/** The vocabulary in which table classes declare their columns. */
final class Columns {

  static final DataType STRING = DataTypes.StringType;
  static final DataType INTEGER = DataTypes.IntegerType;
  static final DataType LONG = DataTypes.LongType;
  static final DataType DOUBLE = DataTypes.DoubleType;
  static final DataType BOOLEAN = DataTypes.BooleanType;
  static final DataType INSTANT = DataTypes.TimestampType;
  static final ArrayType STRINGS = DataTypes.createArrayType(STRING, false);
  static final ArrayType LONGS = DataTypes.createArrayType(DataTypes.LongType, false);
  static final MapType STRING_MAP = DataTypes.createMapType(STRING, STRING, false);
  static final MapType LONG_MAP = DataTypes.createMapType(STRING, LONG, false);

  private Columns() {}

  /** A column that every row fills. */
  static StructField required(String name, DataType type, String comment) {
    return new StructField(name, type, false, Metadata.empty()).withComment(comment);
  }

  /** A column that may be null. */
  static StructField optional(String name, DataType type, String comment) {
    return new StructField(name, type, true, Metadata.empty()).withComment(comment);
  }
}
