/**
 * Column algebra: from tables to summary records.
 *
 * <p>Depends on {@code table}, {@code summary}, {@code statistics} and {@code taxonomy}.
 */
package dev.weakspot.aggregate;
