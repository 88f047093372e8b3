package dev.weakspot.reliability;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code weakspot run} in a process of its own, which can be killed. */
final class WeakspotProcess {

  private final Process process;
  private final Path log;

  private WeakspotProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
  }

  /** Starts a run of {@code input} into {@code lake}. */
  static WeakspotProcess start(Path input, Path lake, String... more) {
    try {
      Path log = Files.createTempFile("weakspot", ".log");
      List<String> command =
          new ArrayList<>(
              List.of(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "@conf/jvm-arguments",
                  "-Xmx1g",
                  "-Dlog4j2.configurationFile=conf/log4j2.properties",
                  "-cp",
                  System.getProperty(
                      "surefire.real.class.path", System.getProperty("java.class.path")),
                  "dev.weakspot.Weakspot",
                  "run",
                  "--input",
                  input.toString(),
                  "--lake",
                  lake.toString()));
      command.addAll(List.of(more));
      Process process =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      return new WeakspotProcess(process, log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Waits for its end; its exit code. */
  int await() throws InterruptedException {
    return process.waitFor();
  }

  /** Sends it SIGKILL after {@code millis}; false when it had ended before. */
  boolean killAfter(long millis) throws InterruptedException {
    if (process.waitFor(millis, java.util.concurrent.TimeUnit.MILLISECONDS)) {
      return false;
    }
    process.destroyForcibly().waitFor();
    return true;
  }

  /** What it printed. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
