/**
 * The result of a run as records: what every report renders.
 *
 * <p>Depends on {@code failure}, {@code problem}, {@code statistics} and {@code taxonomy} for their
 * vocabularies.
 */
package dev.weakspot.summary;
