package dev.weakspot.failure;

import java.util.Locale;

/** How bad the document says a failure is, worst first. */
public enum Severity {
  CRITICAL,
  HIGH,
  MEDIUM,
  LOW,
  /** The document does not say. */
  UNSTATED;

  /** The severity as tables and reports spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
