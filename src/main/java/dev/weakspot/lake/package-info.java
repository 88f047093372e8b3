/**
 * The lake: declare, merge, read, publish, lease; the only importer of Delta.
 *
 * <p>Depends on {@code table} and {@code problem}.
 */
package dev.weakspot.lake;
