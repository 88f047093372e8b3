package dev.weakspot.lake;

import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * The right to write to a lake: one holder at a time, readers are never kept out.
 *
 * <p>Every writer takes the next number by creating a file that did not exist; the highest number
 * holds the lake until it is released, its heartbeat is older than the expiry, or its process is
 * known to be dead. The number fences: all that a holder writes carries it, and Delta drops what
 * carries a lower one than it has seen.
 *
 * <p>Thread-safe. A daemon thread keeps the heartbeat.
 */
public final class Lease implements AutoCloseable {

  private final LeaseFiles files;
  private final Clock clock;
  private final ScheduledExecutorService heartbeat;
  private LeaseRecord record;

  private Lease(LeaseFiles files, LeaseRecord record, Clock clock, Duration expiry) {
    this.files = files;
    this.record = record;
    this.clock = clock;
    this.heartbeat =
        Executors.newSingleThreadScheduledExecutor(
            task -> {
              Thread thread = new Thread(task, "weakspot-lease");
              thread.setDaemon(true);
              return thread;
            });
    long period = Math.max(1, expiry.toMillis() / 4);
    var unused =
        heartbeat.scheduleWithFixedDelay(this::beat, period, period, TimeUnit.MILLISECONDS);
  }

  /**
   * Takes the lease of the lake whose lease files stand in {@code directory}.
   *
   * @param lowest the number that it gets at least
   * @param expiry how long a silent holder keeps it
   * @throws UserFacingException of kind {@code LAKE_HELD} when another run holds it
   */
  static Lease acquire(
      Path directory, Configuration hadoop, Clock clock, Duration expiry, long lowest)
      throws IOException {
    LeaseFiles files = new LeaseFiles(directory, hadoop);
    List<Long> numbers = files.numbers();
    long highest = numbers.isEmpty() ? 0 : numbers.get(numbers.size() - 1);
    if (highest > 0) {
      refuseWhenHeld(files, highest, clock.instant(), expiry);
    }
    LeaseRecord mine = recordOf(Math.max(highest + 1, lowest), clock.instant());
    if (!files.create(mine)) {
      throw held(files.read(mine.number()));
    }
    List<Long> now = files.numbers();
    if (now.get(now.size() - 1) != mine.number()) {
      files.delete(mine.number());
      throw held(files.read(now.get(now.size() - 1)));
    }
    for (long old : numbers) {
      if (old < highest) {
        files.delete(old);
      }
    }
    return new Lease(files, mine, clock, expiry);
  }

  private static void refuseWhenHeld(LeaseFiles files, long number, Instant now, Duration expiry)
      throws IOException {
    Optional<LeaseRecord> record = files.read(number);
    if (record.isEmpty()) {
      // Created and not yet filled: alive, unless its writer died right there.
      if (Instant.ofEpochMilli(files.modifiedAt(number)).plus(expiry).isAfter(now)) {
        throw held(record);
      }
    } else if (record.get().holdsAt(now, expiry) && !isDeadHere(record.get())) {
      throw held(record);
    }
  }

  private static UserFacingException held(Optional<LeaseRecord> holder) {
    return UserFacingException.lakeHeld(
        holder
            .map(
                each ->
                    "Another run holds the lake: %s, since %s, last heartbeat %s."
                        .formatted(each.owner(), each.since(), each.heartbeat()))
            .orElse("Another run is just taking the lake."),
        "Wait for it to end; a holder that died is replaced after its lease expires"
            + " (weakspot.lake.lease-expiry).");
  }

  private static LeaseRecord recordOf(long number, Instant now) {
    String host = host();
    String process = process(ProcessHandle.current());
    String owner = "process %d on %s".formatted(ProcessHandle.current().pid(), host);
    return new LeaseRecord(number, owner, host, process, now, now, false);
  }

  /** A process of this machine that no longer runs needs no time to expire. */
  private static boolean isDeadHere(LeaseRecord record) {
    if (!record.host().equals(host())) {
      return false;
    }
    long pid = Long.parseLong(record.process().split("@", 2)[0]);
    return ProcessHandle.of(pid)
        .map(handle -> !process(handle).equals(record.process()))
        .orElse(true);
  }

  private static String process(ProcessHandle handle) {
    return handle.pid()
        + "@"
        + handle.info().startInstant().map(Instant::toString).orElse("unknown");
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException e) {
      return "unknown host";
    }
  }

  /** The fencing number: higher than that of every earlier holder. */
  public long number() {
    return record.number();
  }

  /**
   * Makes sure that no other writer has taken over.
   *
   * @throws UserFacingException of kind {@code LAKE_HELD} when one has
   */
  public void ensureHeld() {
    try {
      List<Long> numbers = files.numbers();
      if (numbers.isEmpty() || numbers.get(numbers.size() - 1) != number()) {
        throw held(
            numbers.isEmpty() ? Optional.empty() : files.read(numbers.get(numbers.size() - 1)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private synchronized void beat() {
    try {
      record = record.beating(clock.instant());
      files.update(record);
    } catch (IOException | RuntimeException e) {
      // The next beat tries again, which it would not after an exception; a holder that stays
      // silent past the expiry is replaced.
      System.getLogger(Lease.class.getName())
          .log(System.Logger.Level.WARNING, "lease heartbeat failed", e);
    }
  }

  /** Gives the lake back. */
  @Override
  public void close() {
    heartbeat.shutdownNow();
    synchronized (this) {
      try {
        record = record.release();
        files.update(record);
      } catch (IOException | RuntimeException e) {
        System.getLogger(Lease.class.getName())
            .log(System.Logger.Level.WARNING, "lease not released, it will expire", e);
      }
    }
  }
}
