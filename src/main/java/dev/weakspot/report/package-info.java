/**
 * Renderers: a summary to text, with no output but an Appendable.
 *
 * <p>Depends on {@code summary} and the vocabularies it is made of.
 */
package dev.weakspot.report;
