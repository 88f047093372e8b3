package dev.weakspot.failure;

import java.util.Locale;

/** What a document is. */
public enum DocumentKind {
  /** Names at least one failure of the model's answer. */
  ANALYSIS,
  /** Analyses the answer and states that nothing failed. */
  CLEAN,
  /** Empty, a template, or a request to write an analysis. */
  PLACEHOLDER,
  /** Something else, with no failure named. */
  OTHER;

  /** The kind as tables and reports spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
