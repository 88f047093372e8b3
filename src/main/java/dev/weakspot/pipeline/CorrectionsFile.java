package dev.weakspot.pipeline;

import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/** The file in which reviewers correct what the model decided. */
final class CorrectionsFile {

  private CorrectionsFile() {}

  /**
   * Its text, read once a run so that every executor sees the same; empty where none is named.
   *
   * @throws UserFacingException if it cannot be read
   */
  static String read(String uri, Configuration hadoop) {
    if (uri.isBlank()) {
      return "";
    }
    try {
      Path path = new Path(uri);
      try (FSDataInputStream stream = path.getFileSystem(hadoop).open(path)) {
        return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw UserFacingException.usage(
          "Cannot read the corrections " + uri + ": " + e.getMessage() + ".",
          "Check weakspot.weaknesses.corrections.",
          e);
    }
  }
}
