package dev.weakspot.reliability;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A {@link Worker} in a JVM of its own, which can be killed. One JVM runs many commands, since most
 * of a short command's life is the start of Spark.
 */
final class WorkerProcess implements AutoCloseable {

  /** What makes a short life of Spark cheap; nothing here changes what is written. */
  private static final List<String> FAST =
      List.of(
          "-Xmx1500m",
          "-XX:+UseSerialGC",
          "-XX:TieredStopAtLevel=1",
          "-Dlog4j2.configurationFile=conf/log4j2.properties");

  private static final List<String> FAST_SETTINGS =
      List.of(
          "spark.master=local[1]",
          "spark.sql.shuffle.partitions=1",
          "spark.databricks.delta.snapshotPartitions=1",
          "spark.sql.codegen.factoryMode=NO_CODEGEN");

  private static final long POLL_MILLIS = 5;

  private final Process process;
  private final Path log;
  private final PrintWriter commands;
  private final Map<String, Integer> ended = new ConcurrentHashMap<>();
  private volatile boolean ready;

  private WorkerProcess(Process process, Path log) {
    this.process = process;
    this.log = log;
    this.commands = new PrintWriter(process.getOutputStream(), true, StandardCharsets.UTF_8);
    Thread listener = new Thread(this::listen, "worker-listener");
    listener.setDaemon(true);
    listener.start();
  }

  /** Starts one with these options of the JVM and these settings of its Spark session. */
  static WorkerProcess start(List<String> jvm, String... settings) {
    return start(Map.of(), jvm, settings);
  }

  /** The same with variables of the environment. */
  static WorkerProcess start(
      Map<String, String> environment, List<String> jvm, String... settings) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("@conf/jvm-arguments");
    command.addAll(FAST);
    command.addAll(jvm);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.real.class.path", System.getProperty("java.class.path")));
    command.add(Worker.class.getName());
    command.addAll(FAST_SETTINGS);
    command.addAll(List.of(settings));
    try {
      Path log = Files.createTempFile("weakspot-worker", ".log");
      log.toFile().deleteOnExit();
      ProcessBuilder builder = new ProcessBuilder(command).redirectError(log.toFile());
      builder.environment().putAll(environment);
      return new WorkerProcess(builder.start(), log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void listen() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String[] fields = line.split("\t", -1);
        if (fields.length == 2) {
          ended.put(fields[0], Integer.parseInt(fields[1]));
        } else if (line.equals("ready")) {
          ready = true;
        }
      }
    } catch (IOException e) {
      // Killed: nothing more to hear.
    }
  }

  /** Waits until its session is there. */
  WorkerProcess awaitReady() throws InterruptedException {
    awaitThat(() -> ready);
    return this;
  }

  /** Starts a command of Weakspot under a name. */
  void send(String name, String... arguments) {
    commands.println(name + "\t" + String.join("\t", arguments));
  }

  /** Whether the command of this name has ended. */
  boolean hasEnded(String name) {
    return ended.containsKey(name);
  }

  /** Waits for the command of this name; its exit code. */
  int await(String name) throws InterruptedException {
    awaitThat(() -> hasEnded(name));
    return ended.get(name);
  }

  private void awaitThat(BooleanSupplier condition) throws InterruptedException {
    while (!condition.getAsBoolean()) {
      if (!process.isAlive()) {
        throw new IllegalStateException("the worker ended by itself:\n" + output());
      }
      Thread.sleep(POLL_MILLIS);
    }
  }

  /** Sends it SIGKILL. */
  void kill() throws InterruptedException {
    process.destroyForcibly();
    // 128 + 9: what a process leaves that SIGKILL ended.
    if (process.waitFor() != 137) {
      throw new IllegalStateException(
          "ended by itself with " + process.exitValue() + ":\n" + output());
    }
  }

  /** The processes that it started, executors among them. */
  Stream<ProcessHandle> descendants() {
    return process.descendants();
  }

  /** What its commands printed. */
  String output() {
    try {
      return Files.readString(log);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly();
  }
}
