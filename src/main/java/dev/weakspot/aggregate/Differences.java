package dev.weakspot.aggregate;

import dev.weakspot.statistics.Association;
import dev.weakspot.statistics.FalseDiscovery;
import dev.weakspot.statistics.TestResult;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.Difference;
import dev.weakspot.summary.WeaknessChange;
import dev.weakspot.table.WeaknessTable;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What differs between two sets of documents: two runs, or two slices of one.
 *
 * <p>Tested is whether the documents that only the later side has name a weakness as often as the
 * documents of the earlier side do, so that two runs that share most of their documents are
 * compared by what came in between.
 */
public final class Differences {

  /** Distinct documents that must name a weakness for a difference to be tested. */
  private static final long FEWEST_NAMING = 5;

  /**
   * One side of a difference.
   *
   * @param name a run id, or {@code platform=cdk}
   */
  public record Side(String name, Facts facts) {

    /** The documents of {@code run} that have {@code value} in {@code dimension}. */
    public static Side slice(Facts run, String dimension, String value) {
      return new Side(dimension + "=" + value, run.where(dimension, value));
    }
  }

  private final Map<String, ThingCounts> before;
  private final Map<String, ThingCounts> after;
  private final Map<String, ThingCounts> added;
  private final long documentsBefore;
  private final long documentsAdded;
  private final long failuresBefore;
  private final long failuresAfter;

  private Differences(Side from, Side to) {
    Set<String> known = new HashSet<>();
    from.facts().documents().forEach(each -> known.add(each.docId()));
    Facts only =
        new Facts(
            to.facts().documents().stream().filter(each -> !known.contains(each.docId())).toList());
    this.before = ThingCounts.of(from.facts(), FactFailure::weaknessId);
    this.after = ThingCounts.of(to.facts(), FactFailure::weaknessId);
    this.added = ThingCounts.of(only, FactFailure::weaknessId);
    this.documentsBefore = from.facts().distinct().count();
    this.documentsAdded = only.distinct().count();
    this.failuresBefore = total(from.facts()).distinctFailures();
    this.failuresAfter = total(to.facts()).distinctFailures();
  }

  /**
   * What differs, the most telling first.
   *
   * @param registry labels and categories of the weaknesses of both sides, by identity
   * @param rate false-discovery rate below which a change counts as risen or fallen
   */
  public static Difference between(
      Side from, Side to, Map<String, WeaknessTable.Entry> registry, double rate) {
    Differences differences = new Differences(from, to);
    return new Difference(
        from.name(),
        to.name(),
        total(from.facts()),
        total(to.facts()),
        differences.changes(registry, rate));
  }

  private List<WeaknessChange> changes(Map<String, WeaknessTable.Entry> registry, double rate) {
    Set<String> ids = new TreeSet<>(before.keySet());
    ids.addAll(after.keySet());
    List<String> tested = ids.stream().filter(this::isTestable).toList();
    List<TestResult> results =
        FalseDiscovery.adjust(
            tested.stream().map(this::association).mapToDouble(Association::pValue).toArray());
    Map<String, TestResult> tests = new HashMap<>();
    for (int i = 0; i < tested.size(); i++) {
      tests.put(tested.get(i), results.get(i));
    }
    List<WeaknessChange> changes = new ArrayList<>();
    for (String id : ids) {
      Optional<TestResult> test = Optional.ofNullable(tests.get(id));
      kindOf(id, test, rate)
          .ifPresent(kind -> changes.add(change(id, kind, test, registry.get(id))));
    }
    changes.sort(
        Comparator.comparingDouble(
                (WeaknessChange each) -> -Math.abs(each.shareAfter() - each.shareBefore()))
            .thenComparing(WeaknessChange::weaknessId));
    return changes;
  }

  private boolean isTestable(String id) {
    return documentsAdded > 0 && documents(before, id) + documents(added, id) >= FEWEST_NAMING;
  }

  private Association association(String id) {
    return new Association(
        documents(added, id), documentsAdded, documents(before, id), documentsBefore);
  }

  private Optional<WeaknessChange.Kind> kindOf(String id, Optional<TestResult> test, double rate) {
    if (documents(before, id) == 0) {
      return Optional.of(WeaknessChange.Kind.NEW);
    }
    if (documents(after, id) == 0) {
      return Optional.of(WeaknessChange.Kind.GONE);
    }
    return test.filter(each -> each.holdsAt(rate))
        .map(
            each ->
                association(id).lift() > 1
                    ? WeaknessChange.Kind.RISEN
                    : WeaknessChange.Kind.FALLEN);
  }

  private WeaknessChange change(
      String id, WeaknessChange.Kind kind, Optional<TestResult> test, WeaknessTable.Entry entry) {
    return new WeaknessChange(
        id,
        entry == null ? "" : entry.category(),
        entry == null ? id : entry.label(),
        kind,
        counts(before, id),
        counts(after, id),
        share(counts(before, id), failuresBefore),
        share(counts(after, id), failuresAfter),
        test,
        "");
  }

  private static double share(Counts counts, long failures) {
    return failures == 0 ? 0 : (double) counts.distinctFailures() / failures;
  }

  private static long documents(Map<String, ThingCounts> side, String id) {
    return counts(side, id).distinctDocuments();
  }

  private static Counts counts(Map<String, ThingCounts> side, String id) {
    ThingCounts counts = side.get(id);
    return counts == null ? Counts.NONE : counts.counts();
  }

  /** All failures of {@code facts}. */
  static Counts total(Facts facts) {
    Map<Boolean, List<FactDocument>> failing =
        facts.documents().stream()
            .filter(each -> !each.failures().isEmpty())
            .collect(Collectors.partitioningBy(FactDocument::isDistinct));
    long distinctFailures = failuresOf(failing.get(true));
    return new Counts(
        distinctFailures + failuresOf(failing.get(false)),
        failing.get(true).size() + failing.get(false).size(),
        distinctFailures,
        failing.get(true).size());
  }

  private static long failuresOf(List<FactDocument> documents) {
    return documents.stream().mapToLong(each -> each.failures().size()).sum();
  }
}
