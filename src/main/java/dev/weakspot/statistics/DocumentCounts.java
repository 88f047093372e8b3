package dev.weakspot.statistics;

import java.util.Arrays;

/**
 * How many failures of which thing each document holds: what the bootstrap draws from. Things are
 * numbered from 0: weaknesses, categories, both.
 *
 * <pre>{@code
 * DocumentCounts counts = new DocumentCounts(things);
 * documents.forEach(each -> counts.add(each.failures(), each.things(), each.failuresOfThing()));
 * }</pre>
 *
 * <p>Not thread-safe. Results depend on the order of the documents: add them sorted by id.
 */
public final class DocumentCounts {

  private final int things;
  private int documents;
  private int cells;
  private int[] totals = new int[256];
  private int[] ends = new int[256];
  private int[] thing = new int[1024];
  private int[] failures = new int[1024];

  /** Of no documents yet. */
  public DocumentCounts(int things) {
    this.things = things;
  }

  /**
   * Adds a document.
   *
   * @param total its failures, in and out of any thing
   * @param thingsNamed numbers of the things it names, each once
   * @param failuresOfThing as many numbers: its failures of each
   */
  public void add(int total, int[] thingsNamed, int[] failuresOfThing) {
    if (documents == totals.length) {
      totals = Arrays.copyOf(totals, documents * 2);
      ends = Arrays.copyOf(ends, documents * 2);
    }
    while (cells + thingsNamed.length > thing.length) {
      thing = Arrays.copyOf(thing, thing.length * 2);
      failures = Arrays.copyOf(failures, failures.length * 2);
    }
    System.arraycopy(thingsNamed, 0, thing, cells, thingsNamed.length);
    System.arraycopy(failuresOfThing, 0, failures, cells, thingsNamed.length);
    cells += thingsNamed.length;
    totals[documents] = total;
    ends[documents] = cells;
    documents++;
  }

  /** Things, named or not. */
  public int things() {
    return things;
  }

  /** Documents added. */
  public int documents() {
    return documents;
  }

  /**
   * The share of each thing in all failures, each document taken as often as {@code weights} says.
   * NaN when no failure is taken.
   */
  double[] shares(int[] weights) {
    double[] sums = new double[things];
    double all = 0;
    int cell = 0;
    for (int document = 0; document < documents; document++) {
      int weight = weights[document];
      if (weight == 0) {
        cell = ends[document];
        continue;
      }
      all += (double) weight * totals[document];
      for (; cell < ends[document]; cell++) {
        sums[thing[cell]] += (double) weight * failures[cell];
      }
    }
    for (int each = 0; each < things; each++) {
      sums[each] /= all;
    }
    return sums;
  }
}
