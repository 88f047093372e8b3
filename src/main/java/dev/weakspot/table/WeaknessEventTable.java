package dev.weakspot.table;

import static dev.weakspot.table.Columns.INSTANT;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.optional;
import static dev.weakspot.table.Columns.required;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/** What happened to weaknesses, run after run: rows are added and never changed. */
public final class WeaknessEventTable {

  public static final StructField RUN_ID = required("run_id", STRING, "Run in which it happened.");
  public static final StructField RECORDED_AT =
      required("recorded_at", INSTANT, "When that run began.");
  public static final StructField WEAKNESS_ID =
      required("weakness_id", STRING, "Weakness that it happened to.");
  public static final StructField EVENT =
      required(
          "event",
          STRING,
          "appeared, vanished, renamed, recategorised, merged (into after) or split (off from before,"
              + " or gained the failure after).");
  public static final StructField BEFORE =
      optional("before", STRING, "Label or category until then, or weakness that it was part of.");
  public static final StructField AFTER =
      required(
          "after",
          STRING,
          "Label, category, weakness or failure from then on; empty for vanished.");
  public static final StructField REASON = required("reason", STRING, "Why, in words.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "weakness_events",
          "One row per thing that happened to a weakness: its history.",
          List.of(RUN_ID, WEAKNESS_ID, EVENT, AFTER),
          Entry.class,
          RUN_ID,
          RECORDED_AT,
          WEAKNESS_ID,
          EVENT,
          BEFORE,
          AFTER,
          REASON);

  private WeaknessEventTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String runId,
      Instant recordedAt,
      String weaknessId,
      String event,
      String before,
      String after,
      String reason) {}
}
