package dev.weakspot.lake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LeaseTest {

  private static final Duration EXPIRY = Duration.ofMinutes(2);
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  @TempDir private java.nio.file.Path folder;

  private Lease acquire(Instant now) throws IOException {
    return Lease.acquire(
        new Path(folder.toUri()), new Configuration(), Clock.fixed(now, ZoneOffset.UTC), EXPIRY, 1);
  }

  /** A lease file as another machine's writer would have left it. */
  private void heldElsewhere(long number, Instant heartbeat) throws IOException {
    LeaseRecord record =
        new LeaseRecord(
            number, "process 7 on elsewhere", "elsewhere", "7@then", START, heartbeat, false);
    Files.write(folder.resolve("%012d.json".formatted(number)), record.toJson());
  }

  @Test
  void givesHigherNumbersToLaterHolders() throws IOException {
    try (Lease first = acquire(START)) {
      assertThat(first.number()).isEqualTo(1);
    }
    try (Lease second = acquire(START)) {
      assertThat(second.number()).isEqualTo(2);
    }
  }

  @Test
  void refusesASecondHolderAndNamesTheFirst() throws IOException {
    heldElsewhere(4, START);
    assertThatThrownBy(() -> acquire(START.plusSeconds(60)))
        .isInstanceOfSatisfying(
            UserFacingException.class,
            refusal -> assertThat(refusal.kind()).isEqualTo(UserFacingException.Kind.LAKE_HELD))
        .hasMessageContaining("process 7 on elsewhere")
        .hasMessageContaining("since 2026-03-01T10:00:00Z");
  }

  @Test
  void replacesAHolderThatWasSilentForTooLong() throws IOException {
    heldElsewhere(4, START);
    try (Lease lease = acquire(START.plus(EXPIRY).plusSeconds(1))) {
      assertThat(lease.number()).isEqualTo(5);
      lease.ensureHeld();
    }
  }

  @Test
  void replacesADeadProcessOfThisMachineAtOnce() throws IOException {
    String here = java.net.InetAddress.getLocalHost().getHostName();
    LeaseRecord dead =
        new LeaseRecord(4, "a dead process", here, "999999999@never", START, START, false);
    Files.write(folder.resolve("%012d.json".formatted(4)), dead.toJson());
    try (Lease lease = acquire(START)) {
      assertThat(lease.number()).isEqualTo(5);
    }
  }

  @Test
  void noticesThatItWasReplaced() throws IOException {
    try (Lease lease = acquire(START)) {
      heldElsewhere(2, START);
      assertThatThrownBy(lease::ensureHeld).hasMessageContaining("process 7 on elsewhere");
    }
  }

  @Test
  void replacesAWriterThatDiedWhileTakingIt() throws IOException {
    java.nio.file.Path empty = Files.createFile(folder.resolve("%012d.json".formatted(3)));
    assertThatThrownBy(() -> acquire(Instant.now())).hasMessageContaining("just taking the lake");
    Files.setLastModifiedTime(empty, java.nio.file.attribute.FileTime.from(START));
    try (Lease lease = acquire(Instant.now())) {
      assertThat(lease.number()).isEqualTo(4);
    }
  }

  @Test
  void replacesAWriterThatLeftHalfARecord() throws IOException {
    java.nio.file.Path half = folder.resolve("%012d.json".formatted(3));
    Files.writeString(half, "{\"number\":3,\"own");
    Files.setLastModifiedTime(half, java.nio.file.attribute.FileTime.from(START));
    try (Lease lease = acquire(Instant.now())) {
      assertThat(lease.number()).isEqualTo(4);
    }
  }

  @Test
  void isGivenBackWithoutRoomForADraft() throws IOException {
    Lease lease = acquire(START);
    // As on a full disk: the draft cannot be written.
    Files.createDirectory(folder.resolve("%012d.json.draft".formatted(1)));
    lease.close();
    try (Lease next = acquire(START)) {
      assertThat(next.number()).isEqualTo(2);
    }
  }

  @Test
  void isTakenByOneOfManyAtOnce() throws Exception {
    ExecutorService writers = Executors.newFixedThreadPool(8);
    try {
      for (int round = 0; round < 20; round++) {
        List<Callable<Lease>> tries = new ArrayList<>();
        for (int writer = 0; writer < 8; writer++) {
          tries.add(() -> acquireOrNull());
        }
        List<Lease> taken = new ArrayList<>();
        for (Future<Lease> each : writers.invokeAll(tries)) {
          if (each.get() != null) {
            taken.add(each.get());
          }
        }
        assertThat(taken).as("round %d", round).hasSize(1);
        taken.get(0).close();
      }
    } finally {
      writers.shutdownNow();
    }
  }

  private Lease acquireOrNull() throws IOException {
    try {
      return acquire(Instant.now());
    } catch (UserFacingException held) {
      return null;
    }
  }
}
