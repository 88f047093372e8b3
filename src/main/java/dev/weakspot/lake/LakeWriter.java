package dev.weakspot.lake;

import static org.apache.spark.sql.functions.col;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.hadoop.fs.FSError;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The one writer of a lake, as long as it holds the lease. Nothing that it writes is seen by
 * readers of published runs before {@link #publish}.
 *
 * <p>Every commit carries the lease's number as Delta's transaction version: a stage that is
 * repeated adds nothing, and a writer that was replaced writes into the void.
 */
public final class LakeWriter implements AutoCloseable {

  private static final String APPLICATION = "weakspot";

  /** Commits to one table that one run may make, each with a transaction version of its own. */
  private static final int STEPS_PER_RUN = 8;

  /** Operations after which a table holds the rows that it held before. */
  private static final Set<String> REARRANGING =
      Set.of("OPTIMIZE", "VACUUM START", "VACUUM END", "SET TBLPROPERTIES", "ADD COLUMNS");

  /** Delta refuses to vacuum within a week unless told that the caller knows better. */
  private static final String RETENTION_CHECK =
      "spark.databricks.delta.retentionDurationCheck.enabled";

  private final Lake lake;
  private final Lease lease;
  private final SparkSession spark;
  private final Optional<RunTable.Entry> lastRun;

  /** The version that each table has as long as nobody else writes. */
  private final Map<String, Long> versions = new HashMap<>();

  LakeWriter(Lake lake, Lease lease, Optional<RunTable.Entry> lastRun) {
    this.lake = lake;
    this.lease = lease;
    this.lastRun = lastRun;
    this.spark = lake.spark();
  }

  /** Number of this writer: grows with every one. */
  public long runNumber() {
    return lease.number();
  }

  /** The published lake. */
  public Lake lake() {
    return lake;
  }

  /** The run that was published last when this writer took the lake. */
  public Optional<RunTable.Entry> lastRun() {
    return lastRun;
  }

  /** A folder for the intermediate files of this run; cleared by {@link #close}. */
  public String staging(String name) {
    return new Path(ownStaging(), name).toString();
  }

  private Path ownStaging() {
    return new Path(lake.paths().staging(), String.valueOf(runNumber()));
  }

  /** {@code table} as it stands now, this run's own commits included. */
  public Dataset<Row> current(Table<?> table) {
    return spark.read().format("delta").load(lake.paths().table(table).toString());
  }

  /** Makes the tables what this layout and the last published run say they are. */
  void prepare() {
    declareTables();
    repair();
    // After the repair, which brings back the columns of the published version too.
    if (lastRun.isPresent() && lastRun.get().lakeVersion() < Lake.LAYOUT) {
      Tables.ALL.forEach(this::addMissingColumns);
    }
  }

  private long latest(Table<?> table) {
    return lake.latestVersion(table).orElseThrow();
  }

  private void declareTables() {
    for (Table<?> table : Tables.ALL) {
      if (lake.latestVersion(table).isEmpty()) {
        lease.ensureHeld();
        lake.removeUnbegun(table);
        DeltaTable.createIfNotExists(spark)
            .location(lake.paths().table(table).toString())
            .addColumns(table.schema())
            .comment(table.comment())
            .property("weakspot.layout", String.valueOf(Lake.LAYOUT))
            .property("delta.logRetentionDuration", "interval 3650 days")
            .execute();
      }
    }
  }

  private void addMissingColumns(Table<?> table) {
    Set<String> present = Set.of(current(table).schema().fieldNames());
    List<StructField> missing =
        java.util.Arrays.stream(table.schema().fields())
            .filter(field -> !present.contains(field.name()))
            .toList();
    if (missing.isEmpty()) {
      return;
    }
    // Rows of the older layout have no value: a new column is null there, whatever it is declared.
    StructType added =
        new StructType(
            missing.stream()
                .map(field -> field.copy(field.name(), field.dataType(), true, field.metadata()))
                .toArray(StructField[]::new));
    lease.ensureHeld();
    spark
        .createDataFrame(List.of(), added)
        .write()
        .format("delta")
        .mode("append")
        .option("mergeSchema", "true")
        .save(lake.paths().table(table).toString());
    versions.merge(table.name(), 1L, Long::sum);
  }

  /** Takes back what a run wrote that never came to be published. */
  private void repair() {
    lake.deleteFolder(lake.paths().staging());
    versions.put(RunTable.TABLE.name(), latest(RunTable.TABLE));
    for (Table<?> table : Tables.PUBLISHED) {
      long published = lastRun.map(run -> run.tableVersions().get(table.name())).orElse(0L);
      long latest = latest(table);
      versions.put(table.name(), latest);
      if (latest > published && !holdsTheRowsOf(published, table, latest)) {
        lease.ensureHeld();
        lake.delta(table).restoreToVersion(published);
        versions.put(table.name(), latest + 1);
      }
    }
  }

  /** Whether {@code table} was only rearranged, or already restored, since {@code published}. */
  private boolean holdsTheRowsOf(long published, Table<?> table, long latest) {
    for (Row commit :
        lake.delta(table)
            .history(Math.toIntExact(latest - published))
            .select(col("operation"), col("operationParameters"))
            .collectAsList()) {
      if (commit.getString(0).equals("RESTORE")) {
        return String.valueOf(published)
            .equals(commit.<String, String>getJavaMap(1).get("version"));
      }
      if (!REARRANGING.contains(commit.getString(0))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Compacts every table into few files and deletes files that no kept run needs. Published runs
   * from {@code oldestKept} on stay readable as they were.
   *
   * @param now the present time
   */
  public void maintain(RunTable.Entry oldestKept, Instant now) {
    // A file that a run reads was removed after that run at the earliest: its removal is younger.
    double hours = Duration.between(oldestKept.startedAt(), now).toMinutes() / 60.0 + 1;
    spark.conf().set(RETENTION_CHECK, "false");
    try {
      for (Table<?> table : Tables.ALL) {
        lease.ensureHeld();
        lake.delta(table).optimize().executeCompaction();
        lake.delta(table).vacuum(hours);
      }
    } finally {
      spark.conf().unset(RETENTION_CHECK);
    }
  }

  /** Appends {@code rows}, which have the columns of {@code table}. */
  public void append(Table<?> table, Dataset<Row> rows) {
    commit(
        table,
        1,
        () ->
            rows.write().format("delta").mode("append").save(lake.paths().table(table).toString()));
  }

  /** Replaces all of {@code table} with {@code rows}. */
  public void overwrite(Table<?> table, Dataset<Row> rows) {
    commit(
        table,
        1,
        () ->
            rows.write()
                .format("delta")
                .mode("overwrite")
                .save(lake.paths().table(table).toString()));
  }

  /** Removes the rows of the documents whose identities are {@code docIds}. */
  public void deleteDocuments(Table<?> table, Dataset<Row> docIds) {
    commit(
        table,
        0,
        () ->
            lake.delta(table)
                .as("present")
                .merge(docIds.as("gone"), "present.doc_id = gone.doc_id")
                .whenMatched()
                .delete()
                .execute());
  }

  /**
   * Sets {@code columns} of the rows of {@code table} whose key {@code changes} names.
   *
   * @param changes one row per key, with the key and the columns to set
   */
  public void update(Table<?> table, Dataset<Row> changes, List<StructField> columns) {
    Map<String, String> assignments =
        columns.stream()
            .collect(
                java.util.stream.Collectors.toMap(
                    StructField::name, column -> "change." + column.name()));
    String sameKey =
        table.key().stream()
            .map(name -> "present.%s = change.%s".formatted(name, name))
            .collect(java.util.stream.Collectors.joining(" AND "));
    commit(
        table,
        2,
        () ->
            lake.delta(table)
                .as("present")
                .merge(changes.as("change"), sameKey)
                .whenMatched()
                .updateExpr(assignments)
                .execute());
  }

  /**
   * Publishes a run: adds its row, which names the version of every table that this writer left.
   *
   * @param run the row; its table versions are filled in here
   * @return the row as published
   */
  public RunTable.Entry publish(RunTable.Entry run) {
    Map<String, Long> published = new TreeMap<>();
    for (Table<?> table : Tables.PUBLISHED) {
      ensureUntouched(table);
      published.put(table.name(), versions.get(table.name()));
    }
    RunTable.Entry entry = run.withTableVersions(published);
    append(
        RunTable.TABLE,
        spark.createDataFrame(List.of(RunTable.TABLE.toRow(entry)), RunTable.TABLE.schema()));
    return entry;
  }

  /** Makes one commit under the lease, with a transaction version that only this step has. */
  private void commit(Table<?> table, int step, Runnable write) {
    lease.ensureHeld();
    ensureUntouched(table);
    long transaction = runNumber() * STEPS_PER_RUN + step;
    spark.conf().set("spark.databricks.delta.write.txnAppId", APPLICATION);
    spark.conf().set("spark.databricks.delta.write.txnVersion", String.valueOf(transaction));
    try {
      write.run();
    } catch (FSError e) {
      // Hadoop's local file system tells of a full disk by an error, which nobody expects.
      throw new UncheckedIOException(new IOException(e));
    } finally {
      spark.conf().unset("spark.databricks.delta.write.txnAppId");
      spark.conf().unset("spark.databricks.delta.write.txnVersion");
    }
    if (latest(table) == versions.get(table.name())) {
      // Delta drops a transaction it has seen without a word; nobody else's may pass for ours.
      throw new IllegalStateException(
          "the lake has seen transaction %d of %s".formatted(transaction, table));
    }
    versions.merge(table.name(), 1L, Long::sum);
  }

  /** A holder that lost the lease and wakes up may still commit once: what it left is no run's. */
  private void ensureUntouched(Table<?> table) {
    long expected = versions.get(table.name());
    long latest = latest(table);
    if (latest != expected) {
      throw UserFacingException.lakeHeld(
          "Somebody else wrote to %s: its version is %d, this run left %d."
              .formatted(table, latest, expected),
          "Nothing was published; run again, which takes back what does not belong to a run.");
    }
  }

  /** Clears its own intermediate files, nobody else's, and gives the lake back. */
  @Override
  public void close() {
    try {
      lake.deleteFolder(ownStaging());
    } finally {
      lease.close();
    }
  }
}
