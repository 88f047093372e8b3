/**
 * What to read: roots, globs, manifests and sidecars, listed on any Hadoop file system.
 *
 * <p>Depends on {@code problem}.
 */
package dev.weakspot.source;
