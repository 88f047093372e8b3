/**
 * Our own model of a markdown document: blocks with the lines they stand on.
 *
 * <p>Depends on nothing.
 */
package dev.weakspot.document;
