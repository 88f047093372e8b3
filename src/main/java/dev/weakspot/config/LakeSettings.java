package dev.weakspot.config;

import java.time.Duration;

/**
 * Where the tables are and how they are kept.
 *
 * @param root folder of the tables; empty when not given
 * @param leaseExpiry how long a silent writer keeps the lake
 * @param missing what happens to documents that are gone from the input
 * @param keepRuns published runs that maintenance never breaks
 */
public record LakeSettings(
    String root, Duration leaseExpiry, MissingDocuments missing, int keepRuns) {

  /** What happens to documents that are gone from the input. */
  public enum MissingDocuments {
    /** They stay and are marked. */
    KEEP,
    /** Their rows are removed. */
    DELETE
  }
}
