package dev.weakspot.weakness;

import java.util.List;

/**
 * How well a classifier did on failures it had not learnt from.
 *
 * @param trained failures it learnt from, on average over the folds
 * @param tested failures it was asked about
 * @param primary share whose primary category it gave
 * @param either share whose primary or secondary category it gave
 * @param confidence its mean confidence: equal to {@code primary} when it knows itself
 * @param confusions what it took for what, most frequent first
 */
public record ClassifierScore(
    int trained,
    int tested,
    double primary,
    double either,
    double confidence,
    List<Confusion> confusions) {

  /** {@code count} failures of category {@code expected} were given category {@code given}. */
  public record Confusion(String expected, String given, int count) {}

  public ClassifierScore {
    confusions = List.copyOf(confusions);
  }
}
