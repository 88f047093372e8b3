package dev.weakspot.weakness;

import java.util.Locale;

/** What put a failure into its weakness. */
public enum AssignmentSource {
  /** A person, in the corrections file. */
  CORRECTION,
  /** It matches a weakness of the catalogue. */
  CATALOGUE,
  /** It shares its signature with others; the weakness was discovered, not known before. */
  DISCOVERY;

  /** The source as tables spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
