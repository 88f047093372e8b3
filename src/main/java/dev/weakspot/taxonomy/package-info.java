/**
 * The categories of weakness, versioned and validated.
 *
 * <p>Depends on {@code problem}.
 */
package dev.weakspot.taxonomy;
