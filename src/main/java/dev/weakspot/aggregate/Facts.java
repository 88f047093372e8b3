package dev.weakspot.aggregate;

import dev.weakspot.problem.UserFacingException;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The facts of a corpus, on the driver.
 *
 * @param documents in the order of their identity
 */
public record Facts(List<FactDocument> documents) {

  public Facts {
    documents = List.copyOf(documents);
  }

  Stream<FactDocument> distinct() {
    return documents.stream().filter(FactDocument::isDistinct);
  }

  /** Labels of the periods from the first to the last one with documents, without holes. */
  List<String> periods() {
    SortedSet<String> named = new TreeSet<>();
    documents.forEach(each -> named.add(each.period()));
    if (named.isEmpty()) {
      return List.of();
    }
    java.time.YearMonth first = java.time.YearMonth.parse(named.first());
    java.time.YearMonth last = java.time.YearMonth.parse(named.last());
    return Stream.iterate(first, month -> !month.isAfter(last), month -> month.plusMonths(1))
        .map(java.time.YearMonth::toString)
        .toList();
  }

  /** The facts of the documents that have {@code value} in {@code dimension}. */
  Facts where(String dimension, String value) {
    int index = Slices.NAMES.indexOf(dimension);
    if (index < 0) {
      throw UserFacingException.usage(
          "No slices by " + dimension + ".", "Slice by one of " + Slices.NAMES + ".");
    }
    return new Facts(
        documents.stream().filter(each -> each.values().get(index).contains(value)).toList());
  }

  /** How many failures the documents have. */
  public long failures() {
    return documents.stream().mapToLong(each -> each.failures().size()).sum();
  }
}
