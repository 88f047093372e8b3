package dev.weakspot.aggregate;

import dev.weakspot.summary.TableDescription;
import dev.weakspot.summary.TableDescription.Column;
import dev.weakspot.summary.TableDescription.Nullability;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/** The tables of the lake as their schemas describe them, for the data dictionary. */
public final class TableDescriptions {

  private TableDescriptions() {}

  /** Every table, in the order in which a run writes them. */
  public static List<TableDescription> all() {
    return Tables.ALL.stream().map(TableDescriptions::describe).toList();
  }

  private static TableDescription describe(Table<?> table) {
    return new TableDescription(
        table.name(),
        table.comment(),
        Arrays.stream(table.schema().fields()).map(TableDescriptions::describe).toList());
  }

  private static Column describe(StructField field) {
    return new Column(
        field.name(),
        field.dataType().catalogString(),
        field.nullable() ? Nullability.NULLABLE : Nullability.REQUIRED,
        field.getComment().getOrElse(() -> ""));
  }
}
