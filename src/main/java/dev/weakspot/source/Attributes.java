package dev.weakspot.source;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * What a sidecar says of its documents.
 *
 * @param all every attribute as text, lists as JSON
 * @param platform for example {@code cdk}
 * @param language for example {@code ts}
 * @param complexity for example {@code hard}
 * @param subtask the kind of task
 * @param services cloud services of the task, distinct, as written
 * @param trainingQuality the stated rating, usually 0 to 10
 * @param authoredAt when the task was started
 */
public record Attributes(
    Map<String, String> all,
    Optional<String> platform,
    Optional<String> language,
    Optional<String> complexity,
    Optional<String> subtask,
    List<String> services,
    OptionalDouble trainingQuality,
    Optional<Instant> authoredAt) {

  private static final Attributes NONE =
      new Attributes(
          Map.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          OptionalDouble.empty(),
          Optional.empty());

  public Attributes {
    all = Map.copyOf(all);
    services = List.copyOf(services);
  }

  /** A document without a sidecar. */
  public static Attributes none() {
    return NONE;
  }
}
