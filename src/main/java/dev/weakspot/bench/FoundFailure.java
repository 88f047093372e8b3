package dev.weakspot.bench;

/**
 * A failure as a run found it.
 *
 * @param path its document's path in the corpus
 */
record FoundFailure(String path, String failureId, String title, String weaknessId) {}
