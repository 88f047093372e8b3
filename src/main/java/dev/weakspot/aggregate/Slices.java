package dev.weakspot.aggregate;

import dev.weakspot.statistics.Association;
import dev.weakspot.statistics.FalseDiscovery;
import dev.weakspot.statistics.TestResult;
import dev.weakspot.summary.SliceFigures;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.types.StructField;

/**
 * The slices of a corpus, and how things are spread over them. A slice with few documents, or a
 * thing that few name, is counted and not tested.
 */
final class Slices {

  /** Names of the dimensions, in the order of {@link FactDocument#values()}. */
  static final List<String> NAMES =
      Stream.concat(
              FactReader.DIMENSIONS.stream().map(StructField::name), Stream.of(FactReader.SERVICE))
          .toList();

  /** Distinct documents that a slice needs to be tested. */
  private static final int FEWEST_IN_SLICE = 10;

  /** Distinct documents that must name a thing for its slices to be tested. */
  private static final int FEWEST_NAMING = 5;

  /** One value of one dimension. */
  record Slice(String dimension, String value) {

    static final Comparator<Slice> ORDER =
        Comparator.comparing(Slice::dimension).thenComparing(Slice::value);
  }

  private final Map<Slice, long[]> totals = new HashMap<>();
  private long distinctDocuments;

  /** Counts the documents and failures of every slice. */
  static Slices of(Facts facts) {
    Slices slices = new Slices();
    facts.distinct().forEach(slices::add);
    return slices;
  }

  private void add(FactDocument document) {
    distinctDocuments++;
    slicesOf(document)
        .forEach(
            slice -> {
              long[] total = totals.computeIfAbsent(slice, absent -> new long[2]);
              total[0]++;
              total[1] += document.failures().size();
            });
  }

  /** Every slice that {@code document} is in. */
  static Stream<Slice> slicesOf(FactDocument document) {
    List<Slice> slices = new ArrayList<>();
    for (int dimension = 0; dimension < NAMES.size(); dimension++) {
      for (String value : document.values().get(dimension)) {
        slices.add(new Slice(NAMES.get(dimension), value));
      }
    }
    return slices.stream();
  }

  /** All failures that the distinct documents of {@code slice} report. */
  long failuresIn(Slice slice) {
    return totals.getOrDefault(slice, new long[2])[1];
  }

  /**
   * Tests every thing in every slice that has enough documents, all together.
   *
   * @return for each thing its tested slices, in a fixed order
   */
  Map<String, List<SliceFigures>> test(Collection<ThingCounts> things) {
    List<Tested> tested = new ArrayList<>();
    for (ThingCounts thing : things) {
      if (thing.counts().distinctDocuments() >= FEWEST_NAMING) {
        Map<Slice, Tally> inOrder = new TreeMap<>(Slice.ORDER);
        inOrder.putAll(thing.slices());
        inOrder.forEach(
            (slice, tally) -> {
              long inside = totals.getOrDefault(slice, new long[2])[0];
              if (inside >= FEWEST_IN_SLICE && inside < distinctDocuments) {
                tested.add(new Tested(thing, slice, tally, inside));
              }
            });
      }
    }
    List<Association> associations = tested.stream().map(this::association).toList();
    List<TestResult> results =
        FalseDiscovery.adjust(associations.stream().mapToDouble(Association::pValue).toArray());
    Map<String, List<SliceFigures>> figures = new HashMap<>();
    for (int i = 0; i < tested.size(); i++) {
      Tested each = tested.get(i);
      figures
          .computeIfAbsent(each.thing().id(), absent -> new ArrayList<>())
          .add(
              new SliceFigures(
                  each.slice().dimension(),
                  each.slice().value(),
                  each.tally().counts(),
                  share(each),
                  associations.get(i).lift(),
                  results.get(i)));
    }
    return figures;
  }

  private Association association(Tested each) {
    long insideNamed = each.tally().counts().distinctDocuments();
    return new Association(
        insideNamed,
        each.inside(),
        each.thing().counts().distinctDocuments() - insideNamed,
        distinctDocuments - each.inside());
  }

  private double share(Tested each) {
    long failures = failuresIn(each.slice());
    return failures == 0 ? 0 : (double) each.tally().counts().distinctFailures() / failures;
  }

  private record Tested(ThingCounts thing, Slice slice, Tally tally, long inside) {}
}
