package dev.weakspot.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;

/** A folder of documents that a test edits; every change gets a later time than all before it. */
final class CorpusFolder {

  private static final long STEP = 60_000;

  private final Path folder;
  private long now = 1_770_000_000_000L;

  CorpusFolder(Path folder) {
    this.folder = folder;
  }

  Path folder() {
    return folder;
  }

  /** A few documents with a sidecar, two of which repeat each other. */
  CorpusFolder withSixDocuments() {
    write("one/metadata.json", sidecar("cdk"));
    for (int i = 1; i <= 5; i++) {
      write("one/document-%d.md".formatted(i), ExampleDocuments.text(i));
    }
    write("two/repeated.md", ExampleDocuments.text(1));
    return this;
  }

  static String sidecar(String platform) {
    return "{\"platform\": \"%s\", \"language\": \"ts\", \"aws_services\": [\"S3\", \"IAM\"]}"
        .formatted(platform);
  }

  void write(String name, String text) {
    attempt(
        () -> {
          Files.createDirectories(folder.resolve(name).getParent());
          Files.writeString(folder.resolve(name), text);
        });
    touch(name);
  }

  /** Gives a file a later time and nothing else. */
  void touch(String name) {
    now += STEP;
    attempt(() -> Files.setLastModifiedTime(folder.resolve(name), FileTime.fromMillis(now)));
  }

  void delete(String name) {
    attempt(() -> Files.delete(folder.resolve(name)));
  }

  /** Moves a file; it keeps its time, as files do. */
  void rename(String from, String to) {
    attempt(
        () -> {
          Files.createDirectories(folder.resolve(to).getParent());
          Files.move(folder.resolve(from), folder.resolve(to));
        });
  }

  boolean has(String name) {
    return Files.exists(folder.resolve(name));
  }

  String read(String name) {
    try {
      return Files.readString(folder.resolve(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Paths of all documents below {@code prefix}, relative to the folder, in order. */
  List<String> documents(String prefix) {
    Path start = folder.resolve(prefix);
    if (!Files.exists(start)) {
      return List.of();
    }
    try (Stream<Path> walk = Files.walk(start)) {
      return walk.map(path -> folder.relativize(path).toString())
          .filter(path -> path.endsWith(".md"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Work on files. */
  @FunctionalInterface
  private interface FileWork {
    void run() throws IOException;
  }

  private static void attempt(FileWork work) {
    try {
      work.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
