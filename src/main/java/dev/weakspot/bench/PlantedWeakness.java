package dev.weakspot.bench;

import java.util.List;

/**
 * A weakness whose failures are known because we write them.
 *
 * @param id names it in results, never in documents
 * @param frequency share of the documents that have it
 * @param titles wordings of the same failure
 */
record PlantedWeakness(
    String id,
    double frequency,
    List<String> titles,
    List<String> issues,
    List<String> causes,
    List<String> fixes) {

  PlantedWeakness {
    titles = List.copyOf(titles);
    issues = List.copyOf(issues);
    causes = List.copyOf(causes);
    fixes = List.copyOf(fixes);
  }
}
