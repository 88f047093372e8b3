package dev.weakspot.reliability;

import java.io.IOException;
import java.util.EnumSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.CreateFlag;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.LocalFileSystem;
import org.apache.hadoop.fs.Options;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.fs.permission.FsPermission;
import org.apache.hadoop.util.Progressable;

/**
 * The local file system of Hadoop, which fails one operation: the k-th create, rename, delete or
 * open below a folder, with what it was asked for done or not. One plan holds for the whole JVM.
 */
public final class FailingFileSystem extends LocalFileSystem {

  /** What becomes of the operation that fails. */
  enum Mode {
    /** It is not done. */
    NOT_DONE,
    /** It is done, and reported as failed. */
    DONE
  }

  private record Plan(String folder, int failing, Mode mode, AtomicInteger seen) {}

  private static volatile Plan plan = new Plan("/nowhere", 0, Mode.NOT_DONE, new AtomicInteger());
  private static volatile String failed = "";

  /** Puts this file system in the place of the local one. */
  static void install(Configuration hadoop) {
    hadoop.setClass("fs.file.impl", FailingFileSystem.class, org.apache.hadoop.fs.FileSystem.class);
    hadoop.setBoolean("fs.file.impl.disable.cache", true);
    hadoop.set("fs.AbstractFileSystem.file.impl", FailingLocalFs.class.getName());
  }

  /** Takes it out again. */
  static void uninstall(Configuration hadoop) {
    hadoop.unset("fs.file.impl");
    hadoop.unset("fs.file.impl.disable.cache");
    hadoop.unset("fs.AbstractFileSystem.file.impl");
  }

  /** From now on the operation with this number, from 1, below {@code folder} fails; 0 for none. */
  static void fail(String folder, int number, Mode mode) {
    failed = "";
    plan = new Plan(folder, number, mode, new AtomicInteger());
  }

  /** Operations below the folder since the plan was made. */
  static int operations() {
    return plan.seen().get();
  }

  /** The operation that failed, or empty. */
  static String failed() {
    return failed;
  }

  /** Work on a file system. */
  @FunctionalInterface
  private interface Operation<T> {
    T run() throws IOException;
  }

  private static <T> T attempt(String name, Path path, Operation<T> operation) throws IOException {
    Plan present = plan;
    if (!path.toUri().getPath().startsWith(present.folder())
        || present.seen().incrementAndGet() != present.failing()) {
      return operation.run();
    }
    failed = name + " " + path.toUri().getPath().substring(present.folder().length());
    if (present.mode() == Mode.DONE) {
      T done = operation.run();
      if (done instanceof AutoCloseable stream) {
        close(stream);
      }
    }
    throw new IOException("planned failure of operation " + present.failing() + ": " + failed);
  }

  private static void close(AutoCloseable stream) throws IOException {
    try {
      stream.close();
    } catch (Exception e) {
      throw new IOException(e);
    }
  }

  @Override
  public FSDataOutputStream create(
      Path path,
      FsPermission permission,
      boolean overwrite,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress)
      throws IOException {
    return attempt(
        "create",
        path,
        () ->
            super.create(
                path, permission, overwrite, bufferSize, replication, blockSize, progress));
  }

  @Override
  public FSDataInputStream open(Path path, int bufferSize) throws IOException {
    return attempt("open", path, () -> super.open(path, bufferSize));
  }

  @Override
  public boolean rename(Path from, Path to) throws IOException {
    return attempt("rename", to, () -> super.rename(from, to));
  }

  @Override
  @SuppressWarnings("deprecation")
  public void rename(Path from, Path to, Options.Rename... options) throws IOException {
    attempt(
        "rename",
        to,
        () -> {
          super.rename(from, to, options);
          return true;
        });
  }

  @Override
  protected FSDataOutputStream primitiveCreate(
      Path path,
      FsPermission permission,
      EnumSet<CreateFlag> flags,
      int bufferSize,
      short replication,
      long blockSize,
      Progressable progress,
      Options.ChecksumOpt checksum)
      throws IOException {
    return attempt(
        "create",
        path,
        () ->
            super.primitiveCreate(
                path, permission, flags, bufferSize, replication, blockSize, progress, checksum));
  }

  @Override
  public boolean delete(Path path, boolean recursive) throws IOException {
    return attempt("delete", path, () -> super.delete(path, recursive));
  }
}
