package dev.weakspot.lake;

import java.io.IOException;
import java.util.Arrays;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Reads the latest version of a Delta table off its log folder: one listing and no Spark job. */
final class TableHistory {

  private static final int DIGITS = 20;
  private static final String COMMIT = "\\d{" + DIGITS + "}\\.json";

  /** Where Delta keeps commits that a coordinator has yet to confirm. */
  private static final String STAGED = "_staged_commits";

  private final Configuration hadoop;

  TableHistory(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** The version of the last commit in {@code log}; empty where there is no table. */
  OptionalLong latest(Path log) throws IOException {
    FileSystem fileSystem = log.getFileSystem(hadoop);
    if (!fileSystem.exists(log)) {
      return OptionalLong.empty();
    }
    long latest = -1;
    for (FileStatus status : fileSystem.listStatus(log)) {
      String name = status.getPath().getName();
      if (name.matches(COMMIT)) {
        latest = Math.max(latest, Long.parseLong(name.substring(0, DIGITS)));
      }
    }
    return latest < 0 ? OptionalLong.empty() : OptionalLong.of(latest);
  }

  /**
   * Removes {@code log} where a writer died before its first commit: Delta takes such a folder for
   * a table and cannot read it. A log that holds anything else is left alone.
   *
   * @return whether there is no log now
   */
  boolean removeUnbegun(Path log) throws IOException {
    FileSystem fileSystem = log.getFileSystem(hadoop);
    if (!fileSystem.exists(log)) {
      return true;
    }
    boolean isUnbegun =
        Arrays.stream(fileSystem.listStatus(log))
            .map(each -> each.getPath().getName())
            .allMatch(name -> name.startsWith(".") || name.equals(STAGED));
    return isUnbegun && fileSystem.delete(log, true);
  }
}
