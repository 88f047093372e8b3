package dev.weakspot.weakness;

import java.util.Locale;

/** What decided on a category. */
public enum ClassificationSource {
  /** A person, in the corrections file. */
  CORRECTION,
  /** The trained model. */
  MODEL,
  /** The phrases of the taxonomy. */
  PHRASES,
  /** Nothing: there was too little to go by, and the category is {@code other}. */
  NONE;

  /** The source as tables spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
