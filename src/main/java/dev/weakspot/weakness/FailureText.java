package dev.weakspot.weakness;

import dev.weakspot.failure.Evidence;
import dev.weakspot.failure.Failure;
import java.util.Objects;
import java.util.Optional;

/**
 * What is known of a failure when it is judged: its own words and nothing else. Two failures with
 * equal texts always get the same category and the same weakness.
 *
 * @param title as written, without numbering and severity
 * @param issue what the answer did, or empty
 * @param rootCause why, or empty
 * @param fix what it should have been, or empty
 */
public record FailureText(String title, String issue, String rootCause, String fix) {

  public FailureText {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(rootCause, "rootCause");
    Objects.requireNonNull(fix, "fix");
  }

  /** The text of {@code failure}. */
  public static FailureText of(Failure failure) {
    return new FailureText(
        failure.title(),
        textOf(failure.issue()),
        textOf(failure.rootCause()),
        textOf(failure.fix()));
  }

  private static String textOf(Optional<Evidence> evidence) {
    return evidence.map(Evidence::text).orElse("");
  }
}
