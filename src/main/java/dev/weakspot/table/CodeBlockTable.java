package dev.weakspot.table;

import static dev.weakspot.table.Columns.INTEGER;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.required;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** One row per code example. */
public final class CodeBlockTable {

  public static final StructField FAILURE_ID =
      required("failure_id", STRING, "Failure that shows the code.");
  public static final StructField DOC_ID = required("doc_id", STRING, "Document that shows it.");
  public static final StructField ORDINAL =
      required("ordinal", INTEGER, "Position in the failure, from 1.");
  public static final StructField ROLE =
      required("role", STRING, "Whose code it is: response, ideal, error or other.");
  public static final StructField LANGUAGE =
      required("language", STRING, "Language named at the fence, lower case, or empty.");
  public static final StructField TEXT =
      required("text", STRING, "Code without its fences, word for word.");
  public static final StructField LINE =
      required("line", INTEGER, "Line on which the code starts.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "code_blocks",
          "One row per code example in a failure.",
          List.of(FAILURE_ID, ORDINAL),
          Entry.class,
          FAILURE_ID,
          DOC_ID,
          ORDINAL,
          ROLE,
          LANGUAGE,
          TEXT,
          LINE);

  private CodeBlockTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String failureId,
      String docId,
      int ordinal,
      String role,
      String language,
      String text,
      int line) {}
}
