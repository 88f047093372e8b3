package dev.weakspot.failure;

/**
 * How often the texts of one document may be compared with each other: work that can grow with the
 * square of its length.
 */
final class Allowance {

  private static final long COMPARISONS_PER_CHARACTER = 100;
  private static final long FOR_THE_SHORTEST = 1_000_000;

  private long left;

  private Allowance(long comparisons) {
    this.left = comparisons;
  }

  /** What a text of so many characters may cost; real documents need a thousandth of it. */
  static Allowance forCharacters(int characters) {
    return new Allowance(FOR_THE_SHORTEST + COMPARISONS_PER_CHARACTER * characters);
  }

  /**
   * Takes {@code comparisons} off.
   *
   * @throws ExtractionLimitException when they are more than there are left
   */
  void spend(int comparisons) {
    left -= comparisons;
    if (left < 0) {
      throw new ExtractionLimitException(
          "more than %d comparisons a character to tell its failures apart"
              .formatted(COMPARISONS_PER_CHARACTER));
    }
  }
}
