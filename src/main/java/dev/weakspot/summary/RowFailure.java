package dev.weakspot.summary;

import dev.weakspot.failure.Severity;
import java.util.Objects;

/**
 * A failure, as the page's filters see it.
 *
 * @param weaknessId or empty where it belongs to none
 * @param category its own category, which can differ from its weakness's
 */
public record RowFailure(String weaknessId, String category, Severity severity) {

  public RowFailure {
    Objects.requireNonNull(weaknessId, "weaknessId");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(severity, "severity");
  }
}
