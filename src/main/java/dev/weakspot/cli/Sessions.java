package dev.weakspot.cli;

import java.io.IOException;
import java.util.Map;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Opens a session of its own for each command and closes it after. */
public final class Sessions implements SessionSource {

  /** What every run needs, wherever it runs. */
  private static final Map<String, String> ALWAYS =
      Map.of(
          "spark.sql.extensions", "io.delta.sql.DeltaSparkSessionExtension",
          "spark.sql.catalog.spark_catalog", "org.apache.spark.sql.delta.catalog.DeltaCatalog",
          "spark.sql.session.timeZone", "UTC",
          "spark.sql.ansi.enabled", "true");

  /** What suits one machine: no shuffle into 200 files, no state in 50, no web page. */
  private static final Map<String, String> ON_ONE_MACHINE =
      Map.of(
          "spark.ui.enabled", "false",
          "spark.ui.showConsoleProgress", "false",
          "spark.driver.bindAddress", "127.0.0.1",
          "spark.driver.host", "127.0.0.1",
          "spark.sql.shuffle.partitions", "4",
          "spark.databricks.delta.snapshotPartitions", "2",
          "spark.sql.codegen.wholeStage", "false");

  @Override
  public ExitCode lend(Map<String, String> settings, Work work) throws IOException {
    try (SparkSession spark = open(settings)) {
      return work.with(spark);
    }
  }

  /** A session with {@code settings}; on this machine where no master is given. */
  public static SparkSession open(Map<String, String> settings) {
    SparkConf given = new SparkConf();
    settings.forEach(given::set);
    SparkConf conf = given.clone();
    if (!given.contains("spark.master")) {
      conf.setMaster("local[*]");
    }
    if (conf.get("spark.master").startsWith("local")) {
      ON_ONE_MACHINE.forEach(conf::setIfMissing);
    }
    conf.setIfMissing("spark.app.name", "weakspot");
    ALWAYS.forEach(conf::set);
    return SparkSession.builder().config(conf).getOrCreate();
  }
}
