package dev.weakspot.source;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocatedFileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.RemoteIterator;

/**
 * Walks everything below a directory. On object stores one request lists a thousand keys whatever
 * their depth; on local disk links are followed and loops end, which Hadoop's own walk does not do.
 */
final class FileTree {

  private final Configuration hadoop;

  FileTree(Configuration hadoop) {
    this.hadoop = hadoop;
  }

  /** Hands every file below {@code directory} to {@code visitor}, in no particular order. */
  void walk(Path directory, Consumer<SourceFile> visitor) throws IOException {
    FileSystem fileSystem = directory.getFileSystem(hadoop);
    if ("file".equals(fileSystem.getUri().getScheme())) {
      walkLocal(directory, visitor);
      return;
    }
    RemoteIterator<LocatedFileStatus> files = fileSystem.listFiles(directory, true);
    while (files.hasNext()) {
      visitor.accept(sourceFile(files.next()));
    }
  }

  static SourceFile sourceFile(FileStatus status) {
    return new SourceFile(
        status.getPath().toString(), status.getLen(), status.getModificationTime());
  }

  private static void walkLocal(Path directory, Consumer<SourceFile> visitor) throws IOException {
    java.nio.file.Path start = java.nio.file.Path.of(directory.toUri().getPath());
    if (!Files.isReadable(start)) {
      throw new FileNotFoundException(start + " is not readable");
    }
    Files.walkFileTree(
        start,
        EnumSet.of(FileVisitOption.FOLLOW_LINKS),
        Integer.MAX_VALUE,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(
              java.nio.file.Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
              visitor.accept(
                  new SourceFile(
                      // A Hadoop path, not a percent-encoded URI: executors open it as it stands.
                      new Path("file", null, file.toString()).toString(),
                      attributes.size(),
                      attributes.lastModifiedTime().toMillis()));
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(java.nio.file.Path file, IOException problem) {
            if (problem instanceof FileSystemLoopException) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            if (Files.isSymbolicLink(file)) {
              return FileVisitResult.CONTINUE; // a dangling link is no file
            }
            throw new UncheckedIOException(problem);
          }
        });
  }
}
