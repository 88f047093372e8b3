/**
 * The stages of a run and their wiring.
 *
 * <p>Depends on everything but {@code cli}.
 */
package dev.weakspot.pipeline;
