/**
 * Extraction: from the blocks of a document to the failures, gaps and counts it tells.
 *
 * <p>Depends on {@code document} and {@code problem}.
 */
package dev.weakspot.failure;
