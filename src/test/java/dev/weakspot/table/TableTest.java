package dev.weakspot.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class TableTest {

  record Unlike(String docId, int somethingElse) {}

  static List<Table<?>> tables() {
    return Tables.ALL;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void saysOfEveryColumnWhatItHolds(Table<?> table) {
    assertThat(table.schema().fields())
        .allSatisfy(field -> assertThat(field.getComment().isDefined()).as(field.name()).isTrue());
    assertThat(table.key()).isNotEmpty();
    assertThat(
            Arrays.stream(table.schema().fields())
                .filter(field -> table.key().contains(field.name())))
        .noneMatch(StructField::nullable);
  }

  @Test
  void storesARecordAndReadsItBack() {
    ImpactTable.Entry entry = new ImpactTable.Entry("f", "d", 1, "cost", "high", "dear", 7);
    Row row = ImpactTable.TABLE.toRow(entry);
    assertThat(row.get(ImpactTable.TABLE.schema().fieldIndex("dimension"))).isEqualTo("cost");
    WeaknessTable.Entry weakness =
        new WeaknessTable.Entry(
            "w",
            "other",
            "label",
            "discovered",
            List.of("k"),
            List.of("f"),
            1,
            1,
            1,
            Instant.EPOCH,
            Instant.EPOCH,
            null);
    assertThat(WeaknessTable.TABLE.toRow(weakness).isNullAt(11)).isTrue();
  }

  @Test
  void refusesARecordThatIsNotItsSchema() {
    assertThatThrownBy(
            () ->
                new Table<>(
                    "t",
                    "",
                    List.of(ImpactTable.DOC_ID),
                    Unlike.class,
                    ImpactTable.DOC_ID,
                    ImpactTable.LINE))
        .hasMessageContaining("something_else")
        .hasMessageContaining("line");
  }
}
