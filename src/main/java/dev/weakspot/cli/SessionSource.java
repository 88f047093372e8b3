package dev.weakspot.cli;

import java.io.IOException;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** Where commands get their Spark session from, for as long as they work with it. */
public interface SessionSource {

  /** What a command does with a session. */
  @FunctionalInterface
  interface Work {
    /** Does it, and says how it ended. */
    ExitCode with(SparkSession spark) throws IOException;
  }

  /** Does {@code work} with a session that has {@code settings}. */
  ExitCode lend(Map<String, String> settings, Work work) throws IOException;
}
