package dev.weakspot.bench;

import dev.weakspot.problem.UserFacingException;

/**
 * What a benchmark does.
 *
 * @param rounds batches in which the documents arrive, at least 2; each is a month of its own
 * @param documents documents of each batch
 * @param nullRounds corpora of constant frequencies whose life cycles are judged
 * @param seed equal seeds give equal documents
 * @param wording in which words weaknesses are planted
 */
public record BenchSettings(int rounds, int documents, int nullRounds, long seed, Wording wording) {

  /** Part of the rounds before the emerging weakness appears. */
  private static final double QUIET = 0.6;

  public BenchSettings {
    if (rounds < 2 || documents < 1 || nullRounds < 0) {
      throw UserFacingException.usage(
          "A benchmark of %d rounds of %d documents and %d null rounds says nothing."
              .formatted(rounds, documents, nullRounds),
          "Give at least 2 rounds of 1 document.");
    }
  }

  /** Ten rounds of sixty documents, twenty null rounds. */
  public static BenchSettings defaults() {
    return new BenchSettings(10, 60, 20, 1, Wording.PROMISED);
  }

  /** The round, from 0, in which the emerging weakness appears. */
  int onset() {
    return Math.max(1, (int) Math.round(rounds * QUIET));
  }
}
