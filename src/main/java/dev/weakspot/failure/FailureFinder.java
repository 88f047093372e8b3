package dev.weakspot.failure;

import java.util.List;
import java.util.function.Supplier;

/**
 * Finds the places that tell failures, at the granularity the document itself uses: headings before
 * lists, lists before tables, and what is proven by its fields before what only looks like a
 * failure.
 */
final class FailureFinder {

  private final Judge judge;
  private final ListedFailures listed;
  private final Allowance allowance;

  FailureFinder(Judge judge, ListedFailures listed, Allowance allowance) {
    this.judge = judge;
    this.listed = listed;
    this.allowance = allowance;
  }

  /**
   * The failures of the document, in order.
   *
   * @param root the document by its marked-up headings
   * @param loose the document by anything that looks like a heading, asked for only when needed
   * @param clean whether the document states that nothing failed: then only stated failures count
   */
  List<Candidate> find(Section root, Supplier<Section> loose, boolean clean) {
    List<Candidate> found = find(root, Leniency.STATED);
    if (!found.isEmpty() || clean) {
      return found;
    }
    Section loosely = loose.get();
    found = find(loosely, Leniency.STATED);
    if (found.isEmpty()) {
      found = find(root, Leniency.REPAIRS);
    }
    if (found.isEmpty()) {
      found = find(root, Leniency.RETOLD);
    }
    if (found.isEmpty()) {
      found = find(root, Leniency.LISTED);
    }
    return found.isEmpty() ? find(loosely, Leniency.LISTED) : found;
  }

  private List<Candidate> find(Section root, Leniency leniency) {
    return new HeadedFailures(judge, listed, allowance, leniency).find(root);
  }
}
