package dev.weakspot.weakness;

import java.util.Map;

/**
 * What the failures of a weakness have in common.
 *
 * @param categories how sure the classifier was of each category, on average over the failures
 * @param words the mean of their words
 */
record WeaknessProfile(Map<String, Float> categories, SparseVector words) {

  private static final double OF_WORDS = 14;
  private static final double OF_CATEGORY = 2;

  /** How much the words of a failure say for this weakness: the share of one bucket. */
  static double share(float value, float inProfile) {
    return OF_WORDS * value * inProfile;
  }

  /** How much the category of a failure says for this weakness. */
  double ofCategory(Classification classification) {
    return OF_CATEGORY
        * classification.confidence()
        * categories.getOrDefault(classification.category(), 0f);
  }
}
