/**
 * Text to our document model; the only importer of flexmark.
 *
 * <p>Depends on {@code document} and {@code problem}.
 */
package dev.weakspot.markdown;
