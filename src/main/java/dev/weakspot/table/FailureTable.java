package dev.weakspot.table;

import static dev.weakspot.table.Columns.BOOLEAN;
import static dev.weakspot.table.Columns.DOUBLE;
import static dev.weakspot.table.Columns.INTEGER;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.optional;
import static dev.weakspot.table.Columns.required;

import java.util.List;
import org.apache.spark.sql.types.StructField;

/** One row per failure. */
public final class FailureTable {

  public static final StructField FAILURE_ID =
      required("failure_id", STRING, "Identity: survives edits elsewhere in the document.");
  public static final StructField DOC_ID =
      required("doc_id", STRING, "Document that tells the failure.");
  public static final StructField ORDINAL =
      required("ordinal", INTEGER, "Position in the document, from 1.");
  public static final StructField LINE =
      required("line", INTEGER, "Line on which the failure starts, from 1.");
  public static final StructField END_LINE =
      required("end_line", INTEGER, "Last line of the failure.");
  public static final StructField TITLE =
      required("title", STRING, "Title as written, without numbering and tags.");
  public static final StructField SEVERITY =
      required("severity", STRING, "critical, high, medium, low or unstated.");
  public static final StructField SEVERITY_SOURCE =
      required(
          "severity_source",
          STRING,
          "Where the severity is stated: label, title, section, rating or none.");
  public static final StructField CATEGORY =
      required("category", STRING, "Category of the taxonomy.");
  public static final StructField CATEGORY_CONFIDENCE =
      required("category_confidence", DOUBLE, "Confidence in the category, 0 to 1.");
  public static final StructField CATEGORY_SOURCE =
      required(
          "category_source",
          STRING,
          "What decided the category: correction, model, phrases or none.");
  public static final StructField WEAKNESS_ID =
      optional("weakness_id", STRING, "Recurring weakness that the failure is a case of.");
  public static final StructField WEAKNESS_SIMILARITY =
      optional("weakness_similarity", DOUBLE, "How close the failure is to its weakness, 0 to 1.");
  public static final StructField WEAKNESS_SOURCE =
      optional("weakness_source", STRING, "What decided the weakness.");
  public static final StructField WEAKNESS_REASON =
      optional("weakness_reason", STRING, "Why the failure belongs to its weakness, in words.");
  public static final StructField IGNORED =
      required("ignored", BOOLEAN, "Whether a correction leaves the failure out of every figure.");
  public static final StructField ISSUE =
      optional("issue", STRING, "What the answer of the model did, word for word.");
  public static final StructField ISSUE_LINE =
      optional("issue_line", INTEGER, "Line on which the issue text starts.");
  public static final StructField ROOT_CAUSE =
      optional("root_cause", STRING, "Stated cause, word for word.");
  public static final StructField ROOT_CAUSE_LINE =
      optional("root_cause_line", INTEGER, "Line on which the cause starts.");
  public static final StructField FIX = optional("fix", STRING, "Stated fix, word for word.");
  public static final StructField FIX_LINE =
      optional("fix_line", INTEGER, "Line on which the fix starts.");
  public static final StructField TRAINING_VALUE =
      optional("training_value", STRING, "What the failure is said to teach, word for word.");
  public static final StructField TRAINING_VALUE_LINE =
      optional("training_value_line", INTEGER, "Line on which the training value starts.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "failures",
          "One row per failure that a document tells.",
          List.of(FAILURE_ID),
          Entry.class,
          FAILURE_ID,
          DOC_ID,
          ORDINAL,
          LINE,
          END_LINE,
          TITLE,
          SEVERITY,
          SEVERITY_SOURCE,
          CATEGORY,
          CATEGORY_CONFIDENCE,
          CATEGORY_SOURCE,
          WEAKNESS_ID,
          WEAKNESS_SIMILARITY,
          WEAKNESS_SOURCE,
          WEAKNESS_REASON,
          IGNORED,
          ISSUE,
          ISSUE_LINE,
          ROOT_CAUSE,
          ROOT_CAUSE_LINE,
          FIX,
          FIX_LINE,
          TRAINING_VALUE,
          TRAINING_VALUE_LINE);

  private FailureTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String failureId,
      String docId,
      int ordinal,
      int line,
      int endLine,
      String title,
      String severity,
      String severitySource,
      String category,
      double categoryConfidence,
      String categorySource,
      String weaknessId,
      Double weaknessSimilarity,
      String weaknessSource,
      String weaknessReason,
      boolean ignored,
      String issue,
      Integer issueLine,
      String rootCause,
      Integer rootCauseLine,
      String fix,
      Integer fixLine,
      String trainingValue,
      Integer trainingValueLine) {}
}
