package dev.weakspot.bench;

/**
 * What a benchmark gives. The names of the components are those of its JSON.
 *
 * @param documents documents written, copies included
 * @param planned failures in them
 * @param found those that the run found, under their title
 * @param idsKept share of failures and weaknesses whose identity was the same in each later run
 * @param emergence how soon the emerging weakness was called new or rising
 * @param risingInRuns steady weaknesses called rising or new, over all runs
 * @param judgedInRuns steady weaknesses judged, over all runs
 * @param seconds time that writing and running took
 */
public record BenchResult(
    BenchSettings settings,
    int documents,
    int planned,
    int found,
    Recovery recovery,
    double idsKept,
    CopiesFound copies,
    Emergence emergence,
    int risingInRuns,
    int judgedInRuns,
    NullRounds nullRounds,
    long seconds) {

  private static final double ENOUGH = 0.95;

  /** So rare a number of false calls means that the rate does not hold. */
  private static final double SURPRISING = 0.01;

  /**
   * Whether everything is as good as Weakspot promises.
   *
   * @param falseDiscoveryRate the rate that the runs were to hold
   */
  public boolean holds(double falseDiscoveryRate) {
    return recovery.precision() >= ENOUGH
        && recovery.recall() >= ENOUGH
        && idsKept == 1
        && emergence.isCalled()
        && nullRounds.chanceAt(falseDiscoveryRate) >= SURPRISING;
  }
}
