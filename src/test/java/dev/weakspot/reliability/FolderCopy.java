package dev.weakspot.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** Copies whole folders, such as a lake that many runs start from. */
final class FolderCopy {

  private FolderCopy() {}

  /** Copies {@code from}, where it exists, to {@code to}, which must not. */
  static Path of(Path from, Path to) {
    if (!Files.exists(from)) {
      return to;
    }
    try (Stream<Path> walk = Files.walk(from)) {
      Files.createDirectories(to.getParent());
      for (Path path : walk.toList()) {
        Files.copy(path, to.resolve(from.relativize(path)));
      }
      return to;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
