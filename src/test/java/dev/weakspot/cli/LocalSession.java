package dev.weakspot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/** The one Spark session of all tests, opened as commands open theirs and never closed. */
public final class LocalSession implements SessionSource {

  private static SparkSession session;

  /** The session. */
  public static synchronized SparkSession shared() {
    if (session == null) {
      session =
          Sessions.open(
              Map.of(
                  "spark.sql.warehouse.dir",
                  temporary().toString(),
                  // Compiling code for a handful of rows takes longer than reading them.
                  "spark.sql.codegen.factoryMode",
                  "NO_CODEGEN"));
    }
    return session;
  }

  @Override
  public ExitCode lend(Map<String, String> settings, Work work) throws IOException {
    return work.with(shared());
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("weakspot-warehouse");
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
