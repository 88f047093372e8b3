package dev.weakspot.summary;

import dev.weakspot.failure.Severity;

/** Failures by stated severity, over all documents. */
public record SeverityMix(long critical, long high, long medium, long low, long unstated) {

  /** No failure. */
  public static final SeverityMix NONE = new SeverityMix(0, 0, 0, 0, 0);

  /** The failures of {@code severity}. */
  public long of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> critical;
      case HIGH -> high;
      case MEDIUM -> medium;
      case LOW -> low;
      case UNSTATED -> unstated;
    };
  }

  /** All failures. */
  public long total() {
    return critical + high + medium + low + unstated;
  }
}
