package dev.weakspot.aggregate;

import dev.weakspot.failure.Severity;

/**
 * What the figures need to know of one failure.
 *
 * @param weaknessId the weakness that it is a case of
 * @param category its own category
 */
record FactFailure(String weaknessId, String category, Severity severity) {}
