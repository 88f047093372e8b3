package dev.weakspot.bench;

/**
 * A failure that a synthetic document tells.
 *
 * @param planted the weakness it is a case of, {@link #NONE} for one that nothing else is like
 * @param severity as documents spell it, such as {@code High}
 */
record PlannedFailure(
    String planted, String title, String severity, String issue, String cause, String fix) {

  static final String NONE = "";

  boolean isPlanted() {
    return !planted.equals(NONE);
  }
}
