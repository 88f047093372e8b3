package dev.weakspot.failure;

import java.util.Locale;

/** Where in the document a severity was stated. */
public enum SeveritySource {
  /** A field of the failure itself, such as {@code **Impact Level**: High}. */
  LABEL,
  /** A tag or word in the failure's title. */
  TITLE,
  /** The section, or table column, the failure stands in. */
  SECTION,
  /** A list or table elsewhere that rates failures by name or number. */
  RATING,
  /** Nowhere. */
  NONE;

  /** The source as tables spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
