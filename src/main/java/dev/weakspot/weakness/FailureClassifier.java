package dev.weakspot.weakness;

/** Gives a failure its category, from its text alone. Implementations are immutable. */
public interface FailureClassifier {

  /** The category of a failure with this text; always one, {@code other} when unsure. */
  Classification classify(FailureText text);
}
