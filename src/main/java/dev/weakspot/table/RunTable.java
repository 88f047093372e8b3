package dev.weakspot.table;

import static dev.weakspot.table.Columns.INSTANT;
import static dev.weakspot.table.Columns.INTEGER;
import static dev.weakspot.table.Columns.LONG;
import static dev.weakspot.table.Columns.LONG_MAP;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.STRINGS;
import static dev.weakspot.table.Columns.required;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructField;

/** One row per published run: writing it is what publishes the run. */
public final class RunTable {

  public static final StructField RUN_ID =
      required("run_id", STRING, "Identity of the run; sorts by time.");
  public static final StructField RUN_NUMBER =
      required(
          "run_number", LONG, "Number of the writer: grows with every run that takes the lease.");
  public static final StructField STARTED_AT =
      required("started_at", INSTANT, "When the run began.");
  public static final StructField FINISHED_AT =
      required("finished_at", INSTANT, "When its tables were complete.");
  public static final StructField CODE_VERSION =
      required("code_version", STRING, "Version of Weakspot.");
  public static final StructField LAKE_VERSION =
      required("lake_version", INTEGER, "Version of the lake layout.");
  public static final StructField PARSER_VERSION =
      required("parser_version", STRING, "Version of the extraction rules.");
  public static final StructField TAXONOMY_VERSION =
      required("taxonomy_version", STRING, "Version of the categories.");
  public static final StructField MODEL_VERSION =
      required("model_version", STRING, "Version of the classifier and the catalogue.");
  public static final StructField CORPORA =
      required("corpora", STRINGS, "Names of the corpora that the documents are identified by.");
  public static final StructField INPUTS = required("inputs", STRINGS, "Input roots as given.");
  public static final StructField CONFIGURATION =
      required("configuration", STRING, "Effective configuration, in HOCON.");
  public static final StructField DISCOVERED =
      required("discovered", LONG, "Documents in the input.");
  public static final StructField UNCHANGED =
      required("unchanged", LONG, "Documents that were not read.");
  public static final StructField PARSED =
      required("parsed", LONG, "Documents that were read or derived again.");
  public static final StructField FAILED =
      required("failed", LONG, "Documents that could not be read or parsed.");
  public static final StructField VANISHED =
      required("vanished", LONG, "Documents of the lake that are gone from the input.");
  public static final StructField FAILURES =
      required("failures", LONG, "Failures in the lake after the run.");
  public static final StructField FAILED_GATES =
      required("failed_gates", STRINGS, "Quality gates that did not hold.");
  public static final StructField TIMINGS = required("timings", LONG_MAP, "Milliseconds by stage.");
  public static final StructField TABLE_VERSIONS =
      required(
          "table_versions",
          LONG_MAP,
          "Delta version of every other table: what a reader of this run takes.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "runs",
          "One row per published run, written last.",
          List.of(RUN_ID),
          Entry.class,
          RUN_ID,
          RUN_NUMBER,
          STARTED_AT,
          FINISHED_AT,
          CODE_VERSION,
          LAKE_VERSION,
          PARSER_VERSION,
          TAXONOMY_VERSION,
          MODEL_VERSION,
          CORPORA,
          INPUTS,
          CONFIGURATION,
          DISCOVERED,
          UNCHANGED,
          PARSED,
          FAILED,
          VANISHED,
          FAILURES,
          FAILED_GATES,
          TIMINGS,
          TABLE_VERSIONS);

  private RunTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String runId,
      long runNumber,
      Instant startedAt,
      Instant finishedAt,
      String codeVersion,
      int lakeVersion,
      String parserVersion,
      String taxonomyVersion,
      String modelVersion,
      List<String> corpora,
      List<String> inputs,
      String configuration,
      long discovered,
      long unchanged,
      long parsed,
      long failed,
      long vanished,
      long failures,
      List<String> failedGates,
      Map<String, Long> timings,
      Map<String, Long> tableVersions) {

    /** This row with the versions of the other tables. */
    public Entry withTableVersions(Map<String, Long> versions) {
      return new Entry(
          runId,
          runNumber,
          startedAt,
          finishedAt,
          codeVersion,
          lakeVersion,
          parserVersion,
          taxonomyVersion,
          modelVersion,
          corpora,
          inputs,
          configuration,
          discovered,
          unchanged,
          parsed,
          failed,
          vanished,
          failures,
          failedGates,
          timings,
          versions);
    }
  }
}
