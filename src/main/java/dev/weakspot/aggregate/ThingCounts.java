package dev.weakspot.aggregate;

import dev.weakspot.aggregate.Slices.Slice;
import dev.weakspot.failure.Severity;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.SeverityMix;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Everything that is counted of one weakness or one category. Things that only one document names
 * have no slices.
 *
 * @see #of
 */
final class ThingCounts {

  private final String id;
  private final Tally all = new Tally();
  private final Map<Slice, Tally> slices = new HashMap<>();
  private final Map<String, Tally> periods = new HashMap<>();
  private double trainingQuality;
  private long rated;

  private ThingCounts(String id) {
    this.id = id;
  }

  /**
   * Counts every thing that failures of {@code facts} belong to.
   *
   * @param thingOf the weakness or the category of a failure; an empty one is not counted
   * @return by identity, in its order
   */
  static Map<String, ThingCounts> of(Facts facts, Function<FactFailure, String> thingOf) {
    Map<String, ThingCounts> things = new TreeMap<>();
    for (FactDocument document : facts.documents()) {
      severities(document, thingOf)
          .forEach(
              (thing, ofFailures) ->
                  things.computeIfAbsent(thing, ThingCounts::new).add(document, ofFailures));
    }
    for (FactDocument document : facts.documents()) {
      List<Slice> slices = Slices.slicesOf(document).toList();
      severities(document, thingOf)
          .forEach((thing, ofFailures) -> things.get(thing).addTo(slices, document, ofFailures));
    }
    return things;
  }

  private static Map<String, List<Severity>> severities(
      FactDocument document, Function<FactFailure, String> thingOf) {
    Map<String, List<Severity>> severities = new HashMap<>();
    for (FactFailure failure : document.failures()) {
      String thing = thingOf.apply(failure);
      if (!thing.isEmpty()) {
        severities.computeIfAbsent(thing, absent -> new ArrayList<>()).add(failure.severity());
      }
    }
    return severities;
  }

  /** Most things are named once, and nobody asks how one document is spread over slices. */
  private void addTo(List<Slice> ofDocument, FactDocument document, List<Severity> severities) {
    if (all.counts().documents() > 1) {
      ofDocument.forEach(
          slice -> slices.computeIfAbsent(slice, absent -> new Tally()).add(document, severities));
    }
  }

  private void add(FactDocument document, List<Severity> severities) {
    all.add(document, severities);
    periods.computeIfAbsent(document.period(), absent -> new Tally()).add(document, severities);
    if (document.isDistinct() && document.trainingQuality().isPresent()) {
      trainingQuality += document.trainingQuality().getAsDouble();
      rated++;
    }
  }

  String id() {
    return id;
  }

  Counts counts() {
    return all.counts();
  }

  SeverityMix severities() {
    return all.severities();
  }

  SeverityMix distinctSeverities() {
    return all.distinctSeverities();
  }

  Map<Slice, Tally> slices() {
    return slices;
  }

  Map<String, Tally> periods() {
    return periods;
  }

  /** Distinct documents that name it, in each of {@code labels}. */
  long[] trend(List<String> labels) {
    return labels.stream()
        .mapToLong(
            label ->
                periods.containsKey(label) ? periods.get(label).counts().distinctDocuments() : 0)
        .toArray();
  }

  /** Mean of the stated training quality of its distinct documents, 0 to 1. */
  OptionalDouble meanTrainingQuality() {
    return rated == 0 ? OptionalDouble.empty() : OptionalDouble.of(trainingQuality / rated);
  }
}
