package dev.weakspot.bench;

import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where synthetic documents are written, each in a folder of its own beside its attributes. */
final class CorpusFolder {

  private final Path folder;

  private CorpusFolder(Path folder) {
    this.folder = folder;
  }

  /**
   * The folder {@code corpus} in {@code output}, which must hold nothing yet.
   *
   * @throws UserFacingException if it does
   */
  static CorpusFolder in(Path output) throws IOException {
    if (Files.exists(output)) {
      try (Stream<Path> present = Files.list(output)) {
        if (present.findAny().isPresent()) {
          throw UserFacingException.usage(
              "The folder " + output + " is not empty.", "Name a new one with --output.");
        }
      }
    }
    return new CorpusFolder(Files.createDirectories(output.resolve("corpus")));
  }

  Path folder() {
    return folder;
  }

  void write(List<PlannedDocument> documents) throws IOException {
    for (PlannedDocument each : documents) {
      Path file = folder.resolve(each.path());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.text());
      Files.writeString(
          file.resolveSibling("metadata.json"),
          "{\"startedAt\": \"%sT00:00:00Z\"}%n".formatted(each.month()));
    }
  }
}
