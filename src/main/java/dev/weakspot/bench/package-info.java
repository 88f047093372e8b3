/**
 * The benchmark: documents with planted weaknesses, and how well a run finds them.
 *
 * <p>Depends on {@code pipeline} and what a run is made of; only {@code cli} depends on it.
 */
package dev.weakspot.bench;
