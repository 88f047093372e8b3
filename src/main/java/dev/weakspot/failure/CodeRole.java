package dev.weakspot.failure;

import java.util.Locale;

/** Whose code a code example shows. */
public enum CodeRole {
  /** What the model answered. */
  RESPONSE,
  /** What it should have answered. */
  IDEAL,
  /** An error message or log. */
  ERROR,
  OTHER;

  /** The role as tables spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
