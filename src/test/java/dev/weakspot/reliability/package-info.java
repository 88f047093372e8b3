/**
 * Whole runs that are killed, raced, starved of disk and repeated. Nearly all are tagged long; what
 * they found and how to repeat it is in docs/reliability.md.
 */
package dev.weakspot.reliability;
