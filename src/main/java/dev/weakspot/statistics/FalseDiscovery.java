package dev.weakspot.statistics;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Control of the false-discovery rate over a family of tests. */
public final class FalseDiscovery {

  private FalseDiscovery() {}

  /**
   * The q-values of Benjamini and Hochberg (1995), in the order of {@code pValues}: calling a
   * finding what has q at most 0.05 lets in at most 5% false findings on average.
   */
  public static double[] qValues(double[] pValues) {
    int[] descending =
        IntStream.range(0, pValues.length)
            .boxed()
            .sorted(Comparator.comparingDouble((Integer test) -> -pValues[test]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] qValues = new double[pValues.length];
    double smallest = 1;
    for (int position = 0; position < descending.length; position++) {
      int test = descending[position];
      int rank = descending.length - position;
      smallest = Math.min(smallest, pValues[test] * pValues.length / rank);
      qValues[test] = smallest;
    }
    return qValues;
  }

  /** Each test with its q-value, in the order of {@code pValues}. */
  public static List<TestResult> adjust(double[] pValues) {
    double[] qValues = qValues(pValues);
    return IntStream.range(0, pValues.length)
        .mapToObj(test -> new TestResult(pValues[test], qValues[test]))
        .toList();
  }
}
