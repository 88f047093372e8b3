package dev.weakspot.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.when;

import dev.weakspot.cli.Sessions;
import dev.weakspot.config.ConfigurationReader;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.lake.LakeWriter;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * Makes a large lake out of a small one: every document with all of its rows, many times, under
 * identities of its own. Weaknesses that one document names stay such; the others grow. So that
 * rendering can be measured at a size that nobody has at hand:
 *
 * <pre>{@code
 * java -cp … dev.weakspot.pipeline.LargeLake LAKE COPIES LARGE_LAKE
 * bin/weakspot report --lake LARGE_LAKE --reports large-reports
 * }</pre>
 */
public final class LargeLake {

  private static final WeakspotConfiguration CONFIGURATION =
      ConfigurationReader.read(Optional.empty(), "", Map.of());

  private static final String RUN_ID = "large";
  private static final String COPY = "copy_of_document";
  private static final String RARE = "rare_weakness";

  private static final Set<String> IDENTITIES =
      Set.of(
          DocumentTable.DOC_ID.name(),
          DocumentTable.DUPLICATE_OF.name(),
          FailureTable.FAILURE_ID.name());

  private final Lake from;
  private final RunTable.Entry run;
  private final int copies;
  private final SparkSession spark;
  private final Dataset<Row> rare;

  private LargeLake(Lake from, int copies, SparkSession spark) {
    this.from = from;
    this.run = from.lastRun().orElseThrow();
    this.copies = copies;
    this.spark = spark;
    this.rare =
        from.read(FailureTable.TABLE, run)
            .groupBy(FailureTable.WEAKNESS_ID.name())
            .agg(count(lit(1)).as("failures"))
            .where(col("failures").equalTo(1))
            .select(col(FailureTable.WEAKNESS_ID.name()).as(RARE));
  }

  /** Takes a lake, a number of copies, and the folder of the lake to make. */
  public static void main(String[] arguments) throws IOException {
    try (SparkSession spark = Sessions.open(Map.of())) {
      new LargeLake(Lake.at(arguments[0], spark), Integer.parseInt(arguments[1]), spark)
          .writeTo(Lake.at(arguments[2], spark));
    }
  }

  private void writeTo(Lake large) {
    Instant now = Instant.now();
    try (LakeWriter writer = large.write(Clock.systemUTC(), Duration.ofMinutes(10))) {
      for (Table<?> table : Tables.OF_DOCUMENTS) {
        writer.append(table, copiesOf(table));
      }
      new Measuring(
              spark,
              CONFIGURATION.weaknesses(),
              writer,
              DerivationSettings.of(CONFIGURATION, "", RUN_ID))
          .write(now);
      RunTable.Entry published =
          writer.publish(
              new RunTable.Entry(
                  RUN_ID,
                  writer.runNumber(),
                  now,
                  now,
                  run.codeVersion(),
                  run.lakeVersion(),
                  run.parserVersion(),
                  run.taxonomyVersion(),
                  run.modelVersion(),
                  run.corpora(),
                  run.inputs(),
                  run.configuration(),
                  run.discovered() * copies,
                  0,
                  run.discovered() * copies,
                  0,
                  0,
                  run.failures() * copies,
                  List.of(),
                  Map.of(),
                  Map.of()));
      System.out.printf("%d documents, %d failures%n", published.parsed(), published.failures());
    }
  }

  private Dataset<Row> copiesOf(Table<?> table) {
    Dataset<Row> rows =
        from.read(table, run).crossJoin(spark.range(copies).withColumnRenamed("id", COPY));
    if (table == FailureTable.TABLE) {
      rows = rows.join(rare, col(FailureTable.WEAKNESS_ID.name()).equalTo(col(RARE)), "left");
    }
    return rows.select(
        Arrays.stream(table.schema().fieldNames())
            .map(name -> copied(table, name))
            .toArray(Column[]::new));
  }

  private static Column copied(Table<?> table, String name) {
    Column column = col(name);
    if (IDENTITIES.contains(name)) {
      return concat(column, lit("-"), col(COPY)).as(name);
    }
    if (name.equals(DocumentTable.PATH.name())) {
      return concat(col(COPY), lit("/"), column).as(name);
    }
    return table == FailureTable.TABLE && name.equals(FailureTable.WEAKNESS_ID.name())
        ? when(col(RARE).isNull(), column).otherwise(concat(column, lit("-"), col(COPY))).as(name)
        : column;
  }
}
