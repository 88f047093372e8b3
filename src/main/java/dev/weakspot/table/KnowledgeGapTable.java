package dev.weakspot.table;

import static dev.weakspot.table.Columns.INTEGER;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.optional;
import static dev.weakspot.table.Columns.required;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** One row per stated knowledge gap. */
public final class KnowledgeGapTable {

  public static final StructField DOC_ID =
      required("doc_id", STRING, "Document that states the gap.");
  public static final StructField ORDINAL =
      required("ordinal", INTEGER, "Position in the document, from 1.");
  public static final StructField TEXT = required("text", STRING, "Gap, word for word.");
  public static final StructField LINE =
      required("line", INTEGER, "Line on which the text starts.");
  public static final StructField CATEGORY =
      required("category", STRING, "Category of the taxonomy.");
  public static final StructField WEAKNESS_ID =
      optional("weakness_id", STRING, "Recurring weakness that the gap is about.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "knowledge_gaps",
          "One row per knowledge gap that a document states.",
          List.of(DOC_ID, ORDINAL),
          Entry.class,
          DOC_ID,
          ORDINAL,
          TEXT,
          LINE,
          CATEGORY,
          WEAKNESS_ID);

  private KnowledgeGapTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String docId, int ordinal, String text, int line, String category, String weaknessId) {}
}
