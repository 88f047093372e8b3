package dev.weakspot.lake;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;
import static org.apache.spark.sql.functions.xxhash64;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.Tables;
import io.delta.tables.DeltaTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/**
 * The Delta tables of Weakspot under one root, for readers: what was published and how to read it
 * as it was.
 *
 * <pre>{@code
 * Lake lake = Lake.at("s3://bucket/lake", spark);
 * RunTable.Entry run = lake.lastRun().orElseThrow();
 * Dataset<Row> failures = lake.read(FailureTable.TABLE, run);
 * }</pre>
 *
 * <p>A run is published by its row in {@code runs}, which names the version of every other table:
 * reading at those versions never shows half a run.
 */
public final class Lake {

  /** The layout that this code writes; a lake of a newer one is refused. */
  public static final int LAYOUT = 2;

  private final SparkSession spark;
  private final LakePaths paths;
  private final Configuration hadoop;
  private final TableHistory history;

  private Lake(SparkSession spark, Path root) {
    this.spark = spark;
    this.paths = new LakePaths(root);
    this.hadoop = spark.sparkContext().hadoopConfiguration();
    this.history = new TableHistory(hadoop);
  }

  /** The lake at {@code root}, a path on any Hadoop file system; it need not exist yet. */
  public static Lake at(String root, SparkSession spark) {
    Path path = new Path(root);
    try {
      return new Lake(
          spark,
          path.getFileSystem(spark.sparkContext().hadoopConfiguration()).makeQualified(path));
    } catch (IOException | IllegalArgumentException e) {
      throw UserFacingException.usage(
          "Cannot use " + root + " as a lake: " + e.getMessage() + ".",
          "Check --lake: a folder on a file system that this machine knows.",
          e);
    }
  }

  /** Where the lake is, as a qualified path. */
  public String root() {
    return paths.root().toString();
  }

  /** Whether any run was ever started here. */
  public boolean exists() {
    return latestVersion(RunTable.TABLE).isPresent();
  }

  /** The published runs, the last one first. */
  public List<RunTable.Entry> runs() {
    if (!exists()) {
      return List.of();
    }
    return spark
        .read()
        .format("delta")
        .load(paths.table(RunTable.TABLE).toString())
        .orderBy(col(RunTable.RUN_NUMBER.name()).desc())
        .collectAsList()
        .stream()
        .map(RunTable.TABLE::fromRow)
        .toList();
  }

  /**
   * The last published run.
   *
   * @throws UserFacingException if it was written by a newer Weakspot than this one
   */
  public Optional<RunTable.Entry> lastRun() {
    Optional<RunTable.Entry> last = runs().stream().findFirst();
    last.filter(run -> run.lakeVersion() > LAYOUT)
        .ifPresent(
            run -> {
              throw UserFacingException.failed(
                  "The lake %s has layout %d, this Weakspot knows layouts up to %d."
                      .formatted(root(), run.lakeVersion(), LAYOUT),
                  "Use the Weakspot that wrote it (%s) or a newer one."
                      .formatted(run.codeVersion()),
                  null);
            });
    return last;
  }

  /**
   * The published run with this id, or the last one for {@code null}.
   *
   * @throws UserFacingException if there is no such run
   */
  public RunTable.Entry run(String runId) {
    Optional<RunTable.Entry> run =
        runId == null
            ? lastRun()
            : runs().stream().filter(each -> each.runId().equals(runId)).findFirst();
    return run.orElseThrow(
        () ->
            UserFacingException.input(
                runId == null
                    ? "No run is published in the lake " + root() + "."
                    : "No run " + runId + " is published in the lake " + root() + ".",
                "Check --lake, or publish one: weakspot run --input URI --lake " + root() + "."));
  }

  /** {@code table} as {@code run} published it; without rows if its layout had no such table. */
  public Dataset<Row> read(Table<?> table, RunTable.Entry run) {
    Long version = run.tableVersions().get(table.name());
    if (version == null && run.lakeVersion() < LAYOUT) {
      return spark.createDataFrame(List.of(), table.schema());
    }
    if (version == null) {
      throw new IllegalArgumentException("run " + run.runId() + " names no version of " + table);
    }
    return spark
        .read()
        .format("delta")
        .option("versionAsOf", version)
        .load(paths.table(table).toString());
  }

  /**
   * Why {@code table} cannot be read as {@code run} published it; empty when every value of every
   * column can be.
   */
  public Optional<String> whyUnreadable(Table<?> table, RunTable.Entry run) {
    try {
      Dataset<Row> rows = read(table, run);
      Column[] columns =
          Arrays.stream(rows.columns())
              .map(name -> to_json(struct(col(name))))
              .toArray(Column[]::new);
      rows.agg(count(lit(1)), max(xxhash64(columns))).collectAsList();
      return Optional.empty();
    } catch (Exception e) {
      // Whatever Spark, Parquet or the file system throws, some of it undeclared.
      return Optional.of(firstLine(StorageFault.rootOf(e)));
    }
  }

  private static String firstLine(Throwable problem) {
    return String.valueOf(problem.getMessage()).lines().findFirst().orElse("");
  }

  /**
   * Registers every table as {@code run} published it, and the runs up to it, as temporary views.
   */
  public void registerViews(RunTable.Entry run) {
    for (Table<?> table : Tables.PUBLISHED) {
      read(table, run).createOrReplaceTempView(table.name());
    }
    spark
        .read()
        .format("delta")
        .load(paths.table(RunTable.TABLE).toString())
        .where(col(RunTable.RUN_NUMBER.name()).leq(run.runNumber()))
        .createOrReplaceTempView(RunTable.TABLE.name());
  }

  /**
   * Opens the lake for writing: takes the lease, declares missing tables and takes back whatever a
   * run that died left behind.
   *
   * @param leaseExpiry how long a silent holder keeps the lake
   * @throws UserFacingException if another run holds the lake, or it cannot be written
   */
  public LakeWriter write(Clock clock, Duration leaseExpiry) {
    Lease lease = acquire(clock, leaseExpiry, 1);
    try {
      Optional<RunTable.Entry> last = lastRun();
      if (last.isPresent() && last.get().runNumber() >= lease.number()) {
        // The lease files were deleted: start again above the numbers that the tables have seen.
        lease.close();
        lease = acquire(clock, leaseExpiry, last.get().runNumber() + 1);
      }
      LakeWriter writer = new LakeWriter(this, lease, last);
      writer.prepare();
      return writer;
    } catch (Throwable e) {
      // Spark throws checked exceptions undeclared, and Hadoop errors.
      lease.close();
      throw e;
    }
  }

  private Lease acquire(Clock clock, Duration expiry, long lowest) {
    try {
      return Lease.acquire(paths.leases(), hadoop, clock, expiry, lowest);
    } catch (IOException e) {
      throw UserFacingException.failed(
          "Cannot write to the lake " + root() + ": " + e.getMessage() + ".",
          "Check that --lake names a folder that this user may write to.",
          e);
    }
  }

  SparkSession spark() {
    return spark;
  }

  LakePaths paths() {
    return paths;
  }

  DeltaTable delta(Table<?> table) {
    return DeltaTable.forPath(spark, paths.table(table).toString());
  }

  OptionalLong latestVersion(Table<?> table) {
    try {
      return history.latest(paths.log(table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Clears what a writer left that died before the first commit of {@code table}.
   *
   * @throws UserFacingException if there is more, of a table whose commits are lost
   */
  void removeUnbegun(Table<?> table) {
    try {
      if (!history.removeUnbegun(paths.log(table))) {
        throw UserFacingException.failed(
            "The table %s of the lake %s has a log without commits.".formatted(table, root()),
            "Restore its folder _delta_log, or name another lake: --lake.",
            null);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void deleteFolder(Path folder) {
    try {
      FileSystem fileSystem = folder.getFileSystem(hadoop);
      fileSystem.delete(folder, true);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
