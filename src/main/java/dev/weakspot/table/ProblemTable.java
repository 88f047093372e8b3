package dev.weakspot.table;

import static dev.weakspot.table.Columns.INTEGER;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.optional;
import static dev.weakspot.table.Columns.required;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** One row per thing wrong with the input. */
public final class ProblemTable {

  public static final StructField RUN_ID =
      required("run_id", STRING, "Run that found the problem.");
  public static final StructField DOC_ID =
      required("doc_id", STRING, "Document that has the problem.");
  public static final StructField ORDINAL =
      required("ordinal", INTEGER, "Position among the problems of the document, from 1.");
  public static final StructField PATH =
      required("path", STRING, "Path of the document relative to its input root.");
  public static final StructField CODE =
      required("code", STRING, "Kind of problem, such as count-mismatch.");
  public static final StructField SEVERITY =
      required("severity", STRING, "error, warning or info.");
  public static final StructField LINE =
      optional("line", INTEGER, "Line of the problem; null when it is the whole document.");
  public static final StructField MESSAGE =
      required("message", STRING, "What is wrong, with values.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "problems",
          "One row per thing that is wrong with the input.",
          List.of(DOC_ID, ORDINAL),
          Entry.class,
          RUN_ID,
          DOC_ID,
          ORDINAL,
          PATH,
          CODE,
          SEVERITY,
          LINE,
          MESSAGE);

  private ProblemTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String runId,
      String docId,
      int ordinal,
      String path,
      String code,
      String severity,
      Integer line,
      String message) {}
}
