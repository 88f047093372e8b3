package dev.weakspot.table;

import static dev.weakspot.table.Columns.INTEGER;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.required;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** One row per stated consequence. */
public final class ImpactTable {

  public static final StructField FAILURE_ID =
      required("failure_id", STRING, "Failure that has the consequence.");
  public static final StructField DOC_ID = required("doc_id", STRING, "Document that states it.");
  public static final StructField ORDINAL =
      required("ordinal", INTEGER, "Position in the failure, from 1.");
  public static final StructField DIMENSION =
      required(
          "dimension",
          STRING,
          "What it bears on: cost, security, performance, deployment, operations or general.");
  public static final StructField LEVEL =
      required("level", STRING, "Stated level: critical, high, medium, low or unstated.");
  public static final StructField TEXT = required("text", STRING, "Consequence, word for word.");
  public static final StructField LINE =
      required("line", INTEGER, "Line on which the text starts.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "impacts",
          "One row per stated consequence of a failure.",
          List.of(FAILURE_ID, ORDINAL),
          Entry.class,
          FAILURE_ID,
          DOC_ID,
          ORDINAL,
          DIMENSION,
          LEVEL,
          TEXT,
          LINE);

  private ImpactTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String failureId,
      String docId,
      int ordinal,
      String dimension,
      String level,
      String text,
      int line) {}
}
