package dev.weakspot.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Intervals for shares of failures by a bootstrap over documents: failures of one document stand or
 * fall together, so documents are drawn, not failures. Percentile method.
 *
 * <p>Same counts in the same order, replicates and seed give the same intervals on any machine:
 * {@link Random} fixes its algorithm. Holds a number for each thing and replicate: 8 KB a thing.
 *
 * @param replicates how often the documents are drawn anew; 1,000 give the ends of the interval to
 *     about a tenth of its width
 */
public record ShareBootstrap(int replicates, long seed) {

  private static final double TAIL = 0.025;

  /** A thousand replicates. */
  public static ShareBootstrap defaults() {
    return new ShareBootstrap(1_000, 20_261_122L);
  }

  /** The 95% interval of the share of each thing in all failures. */
  public List<Interval> intervals(DocumentCounts counts) {
    double[][] shares = new double[counts.things()][replicates];
    IntStream.range(0, replicates)
        .parallel()
        .forEach(
            replicate -> {
              double[] drawn = counts.shares(weights(replicate, counts.documents()));
              for (int thing = 0; thing < shares.length; thing++) {
                shares[thing][replicate] = Double.isNaN(drawn[thing]) ? 0 : drawn[thing];
              }
            });
    List<Interval> intervals = new ArrayList<>(shares.length);
    for (double[] each : shares) {
      Arrays.sort(each);
      intervals.add(new Interval(quantile(each, TAIL), quantile(each, 1 - TAIL)));
    }
    return intervals;
  }

  /** How often each document is drawn; a function of the replicate, whichever thread asks. */
  private int[] weights(int replicate, int documents) {
    Random random = new Random(seed + replicate);
    int[] weights = new int[documents];
    for (int draw = 0; draw < documents; draw++) {
      weights[random.nextInt(documents)]++;
    }
    return weights;
  }

  /** Linear between the two nearest ranks, as R's type 7. */
  private static double quantile(double[] sorted, double probability) {
    double position = probability * (sorted.length - 1);
    int below = (int) position;
    int above = Math.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }
}
