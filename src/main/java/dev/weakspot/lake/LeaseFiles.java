package dev.weakspot.lake;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FSDataOutputStreamBuilder;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * The lease files of a lake, one per number. A number is taken by creating its file where none was:
 * atomic on local disk and HDFS; on object stores where the connector offers a conditional put.
 */
final class LeaseFiles {

  private static final String EXTENSION = ".json";

  private final Path directory;
  private final FileSystem fileSystem;
  private final boolean local;

  LeaseFiles(Path directory, Configuration hadoop) throws IOException {
    this.directory = directory;
    this.fileSystem = directory.getFileSystem(hadoop);
    this.local = "file".equals(fileSystem.getUri().getScheme());
    fileSystem.mkdirs(directory);
  }

  /** The numbers taken so far that are still on record, ascending. */
  List<Long> numbers() throws IOException {
    List<Long> numbers = new ArrayList<>();
    for (FileStatus status : fileSystem.listStatus(directory)) {
      String name = status.getPath().getName();
      if (name.matches("\\d+\\" + EXTENSION)) {
        numbers.add(Long.parseLong(name.substring(0, name.length() - EXTENSION.length())));
      }
    }
    numbers.sort(null);
    return numbers;
  }

  /** The record of {@code number}; empty while its writer has created but not yet filled it. */
  Optional<LeaseRecord> read(long number) throws IOException {
    try (FSDataInputStream stream = fileSystem.open(fileOf(number))) {
      return LeaseRecord.fromJson(stream.readAllBytes());
    } catch (FileNotFoundException e) {
      return Optional.empty();
    }
  }

  /** When the file of {@code number} was last written, in milliseconds since the epoch. */
  long modifiedAt(long number) throws IOException {
    return fileSystem.getFileStatus(fileOf(number)).getModificationTime();
  }

  /** Takes {@code record}'s number; false when another writer has it. */
  boolean create(LeaseRecord record) throws IOException {
    Path file = fileOf(record.number());
    if (local) {
      return createLocally(localPath(file), record.toJson());
    }
    FSDataOutputStreamBuilder<?, ?> builder = fileSystem.createFile(file);
    builder.overwrite(false);
    builder.opt("fs.option.create.conditional.overwrite", true);
    try (FSDataOutputStream stream = builder.build()) {
      stream.write(record.toJson());
    } catch (org.apache.hadoop.fs.FileAlreadyExistsException e) {
      return false;
    }
    return true;
  }

  /** A file gets its name when it is complete: whoever dies on the way leaves no empty lease. */
  private static boolean createLocally(java.nio.file.Path file, byte[] json) throws IOException {
    java.nio.file.Path draft = Files.createTempFile(file.getParent(), "lease", ".draft");
    try {
      Files.write(draft, json);
      Files.createLink(file, draft);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    } catch (UnsupportedOperationException e) {
      return createWithoutLinks(file, json);
    } finally {
      Files.deleteIfExists(draft);
    }
  }

  private static boolean createWithoutLinks(java.nio.file.Path file, byte[] json)
      throws IOException {
    try {
      Files.write(file, json, StandardOpenOption.CREATE_NEW);
      return true;
    } catch (FileAlreadyExistsException e) {
      return false;
    }
  }

  /** Rewrites the file of a number that the caller holds. */
  void update(LeaseRecord record) throws IOException {
    Path file = fileOf(record.number());
    if (local) {
      updateLocally(localPath(file), record.toJson());
      return;
    }
    try (FSDataOutputStream stream = fileSystem.create(file, true)) {
      stream.write(record.toJson());
    }
  }

  private static void updateLocally(java.nio.file.Path file, byte[] json) throws IOException {
    java.nio.file.Path draft = file.resolveSibling(file.getFileName() + ".draft");
    try {
      Files.write(draft, json);
      Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      // A full disk has no room for a draft, and still for other words in the same place.
      Files.deleteIfExists(draft);
      overwrite(file, json);
    }
  }

  private static void overwrite(java.nio.file.Path file, byte[] json) throws IOException {
    byte[] padded = Arrays.copyOf(json, Math.max(json.length, Math.toIntExact(Files.size(file))));
    Arrays.fill(padded, json.length, padded.length, (byte) ' ');
    // Opened as it is: cut to nothing first, it would give back the room that it has.
    Files.write(file, padded, StandardOpenOption.WRITE);
  }

  void delete(long number) throws IOException {
    if (local) {
      Files.deleteIfExists(localPath(fileOf(number)));
    } else {
      fileSystem.delete(fileOf(number), false);
    }
  }

  private Path fileOf(long number) {
    return new Path(directory, "%012d%s".formatted(number, EXTENSION));
  }

  private static java.nio.file.Path localPath(Path path) {
    return java.nio.file.Path.of(path.toUri().getPath());
  }
}
