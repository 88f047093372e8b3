package dev.weakspot.bench;

/** In which words weaknesses are planted. */
public enum Wording {
  /**
   * Those of the catalogue in free words; others in words that differ in order, number and words
   * that say nothing.
   */
  PROMISED,
  /** Besides those, weaknesses unknown to the catalogue in free words. */
  FREE
}
