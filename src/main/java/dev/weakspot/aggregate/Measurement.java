package dev.weakspot.aggregate;

/**
 * What a run measured: computed once, written to {@code weaknesses} and {@code weakness_stats}, and
 * told by the reports.
 *
 * @param facts every readable document with its failures
 * @param weaknesses the figures of every weakness that the facts name
 */
public record Measurement(Facts facts, Figures weaknesses) {

  /**
   * Measures {@code tables}.
   *
   * @param falseDiscoveryRate share of chance findings among findings
   */
  public static Measurement of(PublishedTables tables, double falseDiscoveryRate) {
    Facts facts = FactReader.read(tables);
    return new Measurement(facts, Figures.ofWeaknesses(facts, falseDiscoveryRate));
  }
}
