/**
 * Renderers: a summary to text, with no output but an Appendable.
 *
 * <p>Depends on {@code summary} and {@code taxonomy}.
 */
package dev.weakspot.report;
