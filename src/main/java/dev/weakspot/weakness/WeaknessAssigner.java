package dev.weakspot.weakness;

/** Finds the specific weakness of a failure, from its text and category alone. */
public interface WeaknessAssigner {

  /**
   * The weakness of a failure with this text; always one. Depends on nothing but its arguments, so
   * that neither order nor partitions nor other documents can change an id.
   */
  Assignment assign(FailureText text, Classification classification);
}
