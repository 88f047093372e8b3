package dev.weakspot.table;

import static dev.weakspot.table.Columns.BOOLEAN;
import static dev.weakspot.table.Columns.DOUBLE;
import static dev.weakspot.table.Columns.INSTANT;
import static dev.weakspot.table.Columns.INTEGER;
import static dev.weakspot.table.Columns.LONGS;
import static dev.weakspot.table.Columns.STRING;
import static dev.weakspot.table.Columns.STRINGS;
import static dev.weakspot.table.Columns.STRING_MAP;
import static dev.weakspot.table.Columns.optional;
import static dev.weakspot.table.Columns.required;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.types.StructField;

/** One row per source document, readable or not. */
public final class DocumentTable {

  public static final StructField DOC_ID =
      required("doc_id", STRING, "Identity: hash of corpus name and path.");
  public static final StructField CORPUS =
      required("corpus", STRING, "Name of the corpus the document belongs to.");
  public static final StructField PATH =
      required("path", STRING, "Path relative to the input root.");
  public static final StructField URI =
      required("uri", STRING, "Where the document was read from.");
  public static final StructField SIGNATURE =
      required(
          "signature",
          STRING,
          "Sizes and modification times of the file and its sidecar when it was read.");
  public static final StructField CONTENT_HASH =
      optional("content_hash", STRING, "Hash of the raw bytes; null when it could not be read.");
  public static final StructField READABLE =
      required("readable", BOOLEAN, "Whether the document was read and parsed.");
  public static final StructField VANISHED =
      required("vanished", BOOLEAN, "Whether the document is gone from the input.");
  public static final StructField KIND =
      required("kind", STRING, "analysis, clean, placeholder or other.");
  public static final StructField TITLE =
      required("title", STRING, "The title of the document, or empty.");
  public static final StructField DIALECT =
      required("dialect", STRING, "Name of the layout the document is written in.");
  public static final StructField DIALECT_FINGERPRINT =
      required("dialect_fingerprint", STRING, "Shape the layout was recognised by.");
  public static final StructField FAILURE_COUNT =
      required("failure_count", INTEGER, "Failures found in the document.");
  public static final StructField DECLARED_CRITICAL =
      optional(
          "declared_critical",
          INTEGER,
          "Critical failures that the summary of the document states.");
  public static final StructField DECLARED_HIGH =
      optional("declared_high", INTEGER, "High failures that the summary of the document states.");
  public static final StructField DECLARED_MEDIUM =
      optional(
          "declared_medium", INTEGER, "Medium failures that the summary of the document states.");
  public static final StructField DECLARED_LOW =
      optional("declared_low", INTEGER, "Low failures that the summary of the document states.");
  public static final StructField DECLARED_TOTAL =
      optional(
          "declared_total", INTEGER, "Total of failures that the summary of the document states.");
  public static final StructField COUNTS_AGREE =
      optional(
          "counts_agree",
          BOOLEAN,
          "Whether the stated counts equal the failures found; null when none are stated.");
  public static final StructField TRAINING_VALUE =
      optional("training_value", STRING, "Rating of the training value, as written.");
  public static final StructField DEPLOYMENT_STATUS =
      optional("deployment_status", STRING, "Stated deployment status, as written.");
  public static final StructField OVERALL_ASSESSMENT =
      optional("overall_assessment", STRING, "Stated overall assessment, as written.");
  public static final StructField ATTRIBUTES =
      required("attributes", STRING_MAP, "Everything the sidecar says, lists as JSON.");
  public static final StructField PLATFORM =
      optional("platform", STRING, "Infrastructure platform of the task, such as cdk or tf.");
  public static final StructField LANGUAGE =
      optional("language", STRING, "Language of the task, such as ts or py.");
  public static final StructField COMPLEXITY =
      optional("complexity", STRING, "Stated complexity of the task.");
  public static final StructField SUBTASK = optional("subtask", STRING, "Kind of the task.");
  public static final StructField AWS_SERVICES =
      required("aws_services", STRINGS, "Cloud services of the task.");
  public static final StructField TRAINING_QUALITY =
      optional(
          "training_quality", DOUBLE, "Training quality that the sidecar states, usually 0 to 10.");
  public static final StructField AUTHORED_AT =
      optional("authored_at", INSTANT, "When the task was started, from the sidecar.");
  public static final StructField MODIFIED_AT =
      required("modified_at", INSTANT, "Modification time of the file.");
  public static final StructField DUPLICATE_OF =
      optional(
          "duplicate_of",
          STRING,
          "doc_id of the document that this one repeats; null for a distinct one.");
  public static final StructField SHINGLE_MINIMA =
      required(
          "shingle_minima",
          LONGS,
          "MinHash signature by which near-duplicates are found; empty for short texts.");
  public static final StructField DERIVED_WITH =
      required(
          "derived_with",
          STRING,
          "Versions of parser, taxonomy and catalogue that the rows were derived with.");
  public static final StructField TEXT =
      optional("text", STRING, "The whole text; null when it could not be read.");

  public static final Table<Entry> TABLE =
      new Table<>(
          "documents",
          "One row per source document.",
          List.of(DOC_ID),
          Entry.class,
          DOC_ID,
          CORPUS,
          PATH,
          URI,
          SIGNATURE,
          CONTENT_HASH,
          READABLE,
          VANISHED,
          KIND,
          TITLE,
          DIALECT,
          DIALECT_FINGERPRINT,
          FAILURE_COUNT,
          DECLARED_CRITICAL,
          DECLARED_HIGH,
          DECLARED_MEDIUM,
          DECLARED_LOW,
          DECLARED_TOTAL,
          COUNTS_AGREE,
          TRAINING_VALUE,
          DEPLOYMENT_STATUS,
          OVERALL_ASSESSMENT,
          ATTRIBUTES,
          PLATFORM,
          LANGUAGE,
          COMPLEXITY,
          SUBTASK,
          AWS_SERVICES,
          TRAINING_QUALITY,
          AUTHORED_AT,
          MODIFIED_AT,
          DUPLICATE_OF,
          SHINGLE_MINIMA,
          DERIVED_WITH,
          TEXT);

  private DocumentTable() {}

  /** One row; the columns of the same names say what each component holds. */
  public record Entry(
      String docId,
      String corpus,
      String path,
      String uri,
      String signature,
      String contentHash,
      boolean readable,
      boolean vanished,
      String kind,
      String title,
      String dialect,
      String dialectFingerprint,
      int failureCount,
      Integer declaredCritical,
      Integer declaredHigh,
      Integer declaredMedium,
      Integer declaredLow,
      Integer declaredTotal,
      Boolean countsAgree,
      String trainingValue,
      String deploymentStatus,
      String overallAssessment,
      Map<String, String> attributes,
      String platform,
      String language,
      String complexity,
      String subtask,
      List<String> awsServices,
      Double trainingQuality,
      Instant authoredAt,
      Instant modifiedAt,
      String duplicateOf,
      List<Long> shingleMinima,
      String derivedWith,
      String text) {}
}
