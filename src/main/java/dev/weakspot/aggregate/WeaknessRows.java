package dev.weakspot.aggregate;

import dev.weakspot.aggregate.Figures.Figure;
import dev.weakspot.aggregate.Slices.Slice;
import dev.weakspot.statistics.Interval;
import dev.weakspot.statistics.PriorityScore;
import dev.weakspot.statistics.Proportion;
import dev.weakspot.summary.SeverityMix;
import dev.weakspot.summary.Share;
import dev.weakspot.summary.SliceFigures;
import dev.weakspot.table.WeaknessStatsTable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The rows of {@code weakness_stats} that the figures of a run give. */
public final class WeaknessRows {

  private static final String EVERYTHING = "all";
  private static final String PERIOD = "period";

  private final String runId;
  private final Slices slices;
  private final Map<String, Long> failuresByPeriod = new HashMap<>();

  private WeaknessRows(String runId, Facts facts) {
    this.runId = runId;
    this.slices = Slices.of(facts);
    facts
        .distinct()
        .forEach(
            each ->
                failuresByPeriod.merge(each.period(), (long) each.failures().size(), Long::sum));
  }

  /** Rows of every weakness, as a whole, by period and by slice. */
  public static List<WeaknessStatsTable.Entry> of(String runId, Facts facts, Figures figures) {
    WeaknessRows rows = new WeaknessRows(runId, facts);
    return figures.things().values().stream().flatMap(rows::rowsOf).toList();
  }

  private Stream<WeaknessStatsTable.Entry> rowsOf(Figure figure) {
    ThingCounts thing = figure.counts();
    if (thing.counts().documents() == 1) {
      // Its document says all there is to say of where it occurs.
      return Stream.of(wholeRow(figure));
    }
    Stream<WeaknessStatsTable.Entry> periods =
        new TreeMap<>(thing.periods())
            .entrySet().stream()
                .map(
                    each ->
                        sliceRow(
                            thing,
                            new Slice(PERIOD, each.getKey()),
                            each.getValue(),
                            failuresByPeriod.getOrDefault(each.getKey(), 0L),
                            null));
    Map<Slice, SliceFigures> tested = new HashMap<>();
    figure.slices().forEach(each -> tested.put(new Slice(each.dimension(), each.value()), each));
    Stream<WeaknessStatsTable.Entry> bySlice =
        thing.slices().entrySet().stream()
            .sorted(Map.Entry.comparingByKey(Slice.ORDER))
            .map(
                each ->
                    sliceRow(
                        thing,
                        each.getKey(),
                        each.getValue(),
                        slices.failuresIn(each.getKey()),
                        tested.get(each.getKey())));
    return Stream.of(Stream.of(wholeRow(figure)), periods, bySlice).flatMap(each -> each);
  }

  private WeaknessStatsTable.Entry wholeRow(Figure figure) {
    return row(
        figure.counts().id(),
        new Slice(EVERYTHING, EVERYTHING),
        figure.counts().counts(),
        figure.share(),
        null,
        figure.counts().distinctSeverities(),
        figure.score(),
        figure.lifeCycle().state().id());
  }

  private WeaknessStatsTable.Entry sliceRow(
      ThingCounts thing, Slice slice, Tally tally, long failures, SliceFigures tested) {
    long named = tally.counts().distinctFailures();
    Share share =
        failures == 0
            ? new Share(0, new Interval(0, 0))
            : new Share((double) named / failures, Proportion.wilson(named, failures));
    return row(
        thing.id(), slice, tally.counts(), share, tested, tally.distinctSeverities(), null, null);
  }

  private WeaknessStatsTable.Entry row(
      String weaknessId,
      Slice slice,
      dev.weakspot.summary.Counts counts,
      Share share,
      SliceFigures tested,
      SeverityMix severities,
      PriorityScore score,
      String state) {
    return new WeaknessStatsTable.Entry(
        runId,
        weaknessId,
        slice.dimension(),
        slice.value(),
        counts.failures(),
        counts.documents(),
        counts.distinctFailures(),
        counts.distinctDocuments(),
        share.value(),
        share.interval().low(),
        share.interval().high(),
        tested == null ? null : tested.lift(),
        tested == null ? null : tested.test().pValue(),
        tested == null ? null : tested.test().qValue(),
        severities.critical(),
        severities.high(),
        severities.medium(),
        severities.low(),
        severities.unstated(),
        score == null ? null : score.frequency(),
        score == null ? null : score.severity(),
        score == null ? null : score.trainingValue(),
        score == null ? null : score.persistence(),
        score == null ? null : score.total(),
        state);
  }
}
