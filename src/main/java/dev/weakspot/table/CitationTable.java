package dev.weakspot.table;

import static dev.weakspot.table.Columns.INTEGER;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.optional;
import static dev.weakspot.table.Columns.required;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** One row per link. */
public final class CitationTable {

  public static final StructField DOC_ID =
      required("doc_id", STRING, "Document that holds the link.");
  public static final StructField ORDINAL =
      required("ordinal", INTEGER, "Position in the document, from 1.");
  public static final StructField FAILURE_ID =
      optional("failure_id", STRING, "Failure that holds the link; null outside of failures.");
  public static final StructField URL = required("url", STRING, "Address as written.");
  public static final StructField LABEL = required("label", STRING, "Text of the link, or empty.");
  public static final StructField LINE =
      required("line", INTEGER, "Line on which the link stands.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "citations",
          "One row per link in a document.",
          List.of(DOC_ID, ORDINAL),
          Entry.class,
          DOC_ID,
          ORDINAL,
          FAILURE_ID,
          URL,
          LABEL,
          LINE);

  private CitationTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String docId, int ordinal, String failureId, String url, String label, int line) {}
}
