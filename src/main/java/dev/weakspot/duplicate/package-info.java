/**
 * Near-duplicate documents: signatures, candidate pairs and groups.
 *
 * <p>Depends on nothing of ours.
 */
package dev.weakspot.duplicate;
