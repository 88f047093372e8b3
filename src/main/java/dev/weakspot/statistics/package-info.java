/**
 * Intervals, tests and false-discovery control over counts.
 *
 * <p>Depends on nothing of ours.
 */
package dev.weakspot.statistics;
