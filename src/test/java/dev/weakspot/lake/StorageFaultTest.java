package dev.weakspot.lake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

final class StorageFaultTest {

  @Test
  void findsAFullDiskBelowEverything() {
    Throwable problem =
        new IllegalStateException(
            "Job aborted",
            new UncheckedIOException(
                new IOException(new IOException("/lake/part-0: No space left on device"))));
    assertThat(StorageFault.in(problem))
        .hasValueSatisfying(
            told ->
                assertThat(told)
                    .hasMessageContaining(
                        "The storage refused a file: /lake/part-0: No space left on device")
                    .hasMessageContaining("Make room and run again"));
  }

  @Test
  void takesOneLineOfALongMessage() {
    Throwable problem =
        new IllegalStateException(
            "Task failed:\njava.io.IOException: Read-only file system\n\tat x");
    assertThat(StorageFault.in(problem).orElseThrow().getMessage())
        .contains("java.io.IOException: Read-only file system")
        .doesNotContain("Task failed");
  }

  @Test
  void leavesBugsAlone() {
    assertThat(StorageFault.in(new IllegalStateException("no", new IOException("checksum"))))
        .isEmpty();
  }
}
