/**
 * Credentials and e-mail addresses in documents: found, counted, and masked wherever texts leave
 * the lake.
 *
 * <p>Depends on nothing of ours.
 */
package dev.weakspot.secret;
