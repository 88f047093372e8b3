package dev.weakspot.failure;

import java.util.List;

/**
 * Finds the places that tell failures, at the granularity the document itself uses: headings before
 * lists, lists before tables, and what is proven by its fields before what only looks like a
 * failure.
 */
final class FailureFinder {

  private final Judge judge;
  private final ListedFailures listed;

  FailureFinder(Judge judge, ListedFailures listed) {
    this.judge = judge;
    this.listed = listed;
  }

  /** The failures of the document, in order. */
  List<Candidate> find(Section root) {
    for (Leniency leniency : Leniency.values()) {
      List<Candidate> found = new HeadedFailures(judge, listed, leniency).find(root);
      if (!found.isEmpty()) {
        return found;
      }
    }
    return List.of();
  }
}
