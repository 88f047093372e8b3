package dev.weakspot.failure;

import java.util.OptionalInt;

/**
 * The failure counts that a document's own summary states; empty where it states none.
 *
 * @param line 1-based line of the statement, or 0 when nothing is declared
 */
public record DeclaredCounts(
    OptionalInt critical,
    OptionalInt high,
    OptionalInt medium,
    OptionalInt low,
    OptionalInt total,
    int line) {

  private static final DeclaredCounts NONE =
      new DeclaredCounts(
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          OptionalInt.empty(),
          0);

  /** No count is declared. */
  public static DeclaredCounts none() {
    return NONE;
  }

  /** Whether any count is declared. */
  public boolean isPresent() {
    return critical.isPresent()
        || high.isPresent()
        || medium.isPresent()
        || low.isPresent()
        || total.isPresent();
  }

  /** The count declared for {@code severity}. */
  public OptionalInt of(Severity severity) {
    return switch (severity) {
      case CRITICAL -> critical;
      case HIGH -> high;
      case MEDIUM -> medium;
      case LOW -> low;
      case UNSTATED -> OptionalInt.empty();
    };
  }
}
