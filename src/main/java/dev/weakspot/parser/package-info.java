/**
 * Text to analysis: markdown and extraction together, within limits, without Spark.
 *
 * <p>Depends on {@code markdown}, {@code failure}, {@code document} and {@code problem}.
 */
package dev.weakspot.parser;
