package dev.weakspot.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a run must reach to pass unmarked.
 *
 * @param maxFailedShare share of the documents read that may fail, 0 to 1
 * @param minCategorisedShare share of the failures that must get a category, 0 to 1
 */
public record QualityGates(double maxFailedShare, double minCategorisedShare) {

  /** The gates that these figures do not hold, each as a sentence. */
  public List<String> failedBy(long discovered, long failed, long failures, long categorised) {
    List<String> broken = new ArrayList<>();
    if (discovered > 0 && failed > maxFailedShare * discovered) {
      broken.add(
          String.format(
              Locale.ROOT,
              "max-failed-share: %d of %d documents failed, at most %.1f%% may",
              failed,
              discovered,
              100 * maxFailedShare));
    }
    if (failures > 0 && categorised < minCategorisedShare * failures) {
      broken.add(
          String.format(
              Locale.ROOT,
              "min-categorised-share: %d of %d failures have a category, at least %.1f%% must",
              categorised,
              failures,
              100 * minCategorisedShare));
    }
    return broken;
  }
}
