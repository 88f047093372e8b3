/** Whole runs that are killed, raced and repeated; tagged long, each takes minutes. */
package dev.weakspot.reliability;
