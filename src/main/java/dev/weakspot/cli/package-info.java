/**
 * Commands, session, progress and exit codes.
 *
 * <p>Depends on everything; nothing depends on it.
 */
package dev.weakspot.cli;
