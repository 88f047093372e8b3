package dev.weakspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SparkExtension.class)
final class RowFormatTest {

  private static final String SQL =
      "SELECT 'a, b' AS words, array(1, 2) AS numbers, map('k', 'v') AS pairs,"
          + " CAST(NULL AS STRING) AS nothing";

  private final SparkSession spark;

  RowFormatTest(SparkSession spark) {
    this.spark = spark;
  }

  private String printed(RowFormat format) {
    StringWriter out = new StringWriter();
    format.print(spark.sql(SQL), new PrintWriter(out));
    return out.toString();
  }

  @Test
  void showsWhatHoldsSeveralAsPeopleWriteIt() {
    assertThat(printed(RowFormat.TABLE).lines())
        .containsExactly(
            "words  numbers  pairs  nothing",
            "-----  -------  -----  -------",
            "a, b   [1, 2]   {k=v}");
  }

  @Test
  void quotesForSpreadsheets() {
    assertThat(printed(RowFormat.CSV).lines())
        .containsExactly("words,numbers,pairs,nothing", "\"a, b\",\"[1, 2]\",{k=v},");
  }

  @Test
  void leavesOutWhatIsNotThereInJson() {
    assertThat(printed(RowFormat.JSONL).lines())
        .containsExactly("{\"words\":\"a, b\",\"numbers\":[1,2],\"pairs\":{\"k\":\"v\"}}");
  }
}
