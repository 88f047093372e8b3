package dev.weakspot.table;

import static dev.weakspot.table.Columns.DOUBLE;
import static dev.weakspot.table.Columns.LONG;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.optional;
import static dev.weakspot.table.Columns.required;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** Figures of a weakness in a slice of the corpus, in one run. */
public final class WeaknessStatsTable {

  public static final StructField RUN_ID =
      required("run_id", STRING, "Run that computed the figures.");
  public static final StructField WEAKNESS_ID =
      required("weakness_id", STRING, "Weakness that the figures are of.");
  public static final StructField DIMENSION =
      required(
          "dimension",
          STRING,
          "Slice: all, platform, language, complexity, subtask, aws_service or period.");
  public static final StructField VALUE =
      required("value", STRING, "Value of the dimension; all in the slice of everything.");
  public static final StructField FAILURES = required("failures", LONG, "Failures in the slice.");
  public static final StructField DOCUMENTS =
      required("documents", LONG, "Documents with such a failure in the slice.");
  public static final StructField DISTINCT_FAILURES =
      required("distinct_failures", LONG, "Failures in the slice, in distinct documents.");
  public static final StructField DISTINCT_DOCUMENTS =
      required("distinct_documents", LONG, "Distinct documents with such a failure in the slice.");
  public static final StructField SHARE =
      required(
          "share",
          DOUBLE,
          "Share of the failures reported by distinct documents of the slice, 0 to 1.");
  public static final StructField SHARE_LOW =
      required("share_low", DOUBLE, "Lower end of the 95% interval of the share.");
  public static final StructField SHARE_HIGH =
      required("share_high", DOUBLE, "Upper end of the 95% interval of the share.");
  public static final StructField LIFT =
      optional(
          "lift",
          DOUBLE,
          "Share of documents with it inside the slice over outside; null in the slice of everything.");
  public static final StructField P_VALUE =
      optional("p_value", DOUBLE, "Probability of so different a share by chance.");
  public static final StructField Q_VALUE =
      optional(
          "q_value", DOUBLE, "p_value corrected for all slices tested, by Benjamini and Hochberg.");
  public static final StructField CRITICAL =
      required("critical", LONG, "Distinct failures of critical severity.");
  public static final StructField HIGH =
      required("high", LONG, "Distinct failures of high severity.");
  public static final StructField MEDIUM =
      required("medium", LONG, "Distinct failures of medium severity.");
  public static final StructField LOW = required("low", LONG, "Distinct failures of low severity.");
  public static final StructField UNSTATED =
      required("unstated", LONG, "Distinct failures without a stated severity.");
  public static final StructField FREQUENCY_FACTOR =
      optional("frequency_factor", DOUBLE, "Factor of the score: how frequent.");
  public static final StructField SEVERITY_FACTOR =
      optional("severity_factor", DOUBLE, "Factor of the score: how severe.");
  public static final StructField TRAINING_FACTOR =
      optional("training_factor", DOUBLE, "Factor of the score: stated training value.");
  public static final StructField PERSISTENCE_FACTOR =
      optional("persistence_factor", DOUBLE, "Factor of the score: in how many periods.");
  public static final StructField SCORE =
      optional("score", DOUBLE, "Priority, 0 to 100; null outside of the slice of everything.");
  public static final StructField STATE =
      optional(
          "state",
          STRING,
          "new, rising, steady, falling, gone or back; null outside of the slice of everything.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "weakness_stats",
          "One row per weakness, slice and run.",
          List.of(RUN_ID, WEAKNESS_ID, DIMENSION, VALUE),
          Entry.class,
          RUN_ID,
          WEAKNESS_ID,
          DIMENSION,
          VALUE,
          FAILURES,
          DOCUMENTS,
          DISTINCT_FAILURES,
          DISTINCT_DOCUMENTS,
          SHARE,
          SHARE_LOW,
          SHARE_HIGH,
          LIFT,
          P_VALUE,
          Q_VALUE,
          CRITICAL,
          HIGH,
          MEDIUM,
          LOW,
          UNSTATED,
          FREQUENCY_FACTOR,
          SEVERITY_FACTOR,
          TRAINING_FACTOR,
          PERSISTENCE_FACTOR,
          SCORE,
          STATE);

  private WeaknessStatsTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String runId,
      String weaknessId,
      String dimension,
      String value,
      long failures,
      long documents,
      long distinctFailures,
      long distinctDocuments,
      double share,
      double shareLow,
      double shareHigh,
      Double lift,
      Double pValue,
      Double qValue,
      long critical,
      long high,
      long medium,
      long low,
      long unstated,
      Double frequencyFactor,
      Double severityFactor,
      Double trainingFactor,
      Double persistenceFactor,
      Double score,
      String state) {}
}
