package dev.weakspot.table;

import static dev.weakspot.table.Columns.INSTANT;
import static dev.weakspot.table.Columns.LONG;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.STRINGS;
import static dev.weakspot.table.Columns.optional;
import static dev.weakspot.table.Columns.required;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.types.StructField;

/** The registry of weaknesses: one row per recurring weakness. */
public final class WeaknessTable {

  public static final StructField WEAKNESS_ID =
      required("weakness_id", STRING, "Identity: the same from run to run.");
  public static final StructField CATEGORY =
      required("category", STRING, "Category of the taxonomy.");
  public static final StructField LABEL = required("label", STRING, "Readable name.");
  public static final StructField ORIGIN =
      required(
          "origin",
          STRING,
          "catalogue for a known weakness, discovered for one found in the corpus.");
  public static final StructField KEYWORDS =
      required("keywords", STRINGS, "Words that set it apart.");
  public static final StructField EXAMPLE_FAILURES =
      required("example_failures", STRINGS, "failure_id of its most typical failures.");
  public static final StructField FAILURES =
      required("failures", LONG, "Failures of all documents.");
  public static final StructField DOCUMENTS =
      required("documents", LONG, "Documents with such a failure.");
  public static final StructField DISTINCT_DOCUMENTS =
      required(
          "distinct_documents",
          LONG,
          "Documents with such a failure, near-duplicates counted once.");
  public static final StructField FIRST_SEEN =
      required("first_seen", INSTANT, "Time of the first document that has it.");
  public static final StructField LAST_SEEN =
      required("last_seen", INSTANT, "Time of the last document that has it.");
  public static final StructField MERGED_INTO =
      optional("merged_into", STRING, "Weakness that a correction merged it into.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "weaknesses",
          "One row per recurring weakness of the model.",
          List.of(WEAKNESS_ID),
          Entry.class,
          WEAKNESS_ID,
          CATEGORY,
          LABEL,
          ORIGIN,
          KEYWORDS,
          EXAMPLE_FAILURES,
          FAILURES,
          DOCUMENTS,
          DISTINCT_DOCUMENTS,
          FIRST_SEEN,
          LAST_SEEN,
          MERGED_INTO);

  private WeaknessTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String weaknessId,
      String category,
      String label,
      String origin,
      List<String> keywords,
      List<String> exampleFailures,
      long failures,
      long documents,
      long distinctDocuments,
      Instant firstSeen,
      Instant lastSeen,
      String mergedInto) {}
}
