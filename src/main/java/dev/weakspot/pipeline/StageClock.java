package dev.weakspot.pipeline;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Times the stages of one run and tells of them. Not thread-safe. */
final class StageClock {

  private final RunProgress progress;
  private final Map<String, Long> timings = new LinkedHashMap<>();

  StageClock(RunProgress progress) {
    this.progress = progress;
  }

  <T> T time(Stage stage, Supplier<T> work) {
    progress.begins(stage);
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      timings.merge(stage.id(), (System.nanoTime() - start) / 1_000_000, Long::sum);
    }
  }

  void time(Stage stage, Runnable work) {
    time(
        stage,
        () -> {
          work.run();
          return null;
        });
  }

  /** Milliseconds by stage. */
  Map<String, Long> timings() {
    return Map.copyOf(timings);
  }
}
