/**
 * Classifying failures, grouping them into weaknesses that keep their identity, corrections.
 *
 * <p>Depends on {@code failure}, {@code document}, {@code network}, {@code taxonomy} and {@code
 * problem}.
 */
package dev.weakspot.weakness;
