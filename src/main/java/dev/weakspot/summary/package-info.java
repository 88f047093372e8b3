/**
 * The result of a run as records: what every report renders.
 *
 * <p>Depends on {@code taxonomy}.
 */
package dev.weakspot.summary;
