package dev.weakspot.aggregate;

import dev.weakspot.aggregate.Differences.Side;
import dev.weakspot.aggregate.Figures.Figure;
import dev.weakspot.summary.CategorySummary;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.Difference;
import dev.weakspot.summary.DocumentRow;
import dev.weakspot.summary.ExampleFailure;
import dev.weakspot.summary.FilterRows;
import dev.weakspot.summary.NamedCount;
import dev.weakspot.summary.Period;
import dev.weakspot.summary.RowFailure;
import dev.weakspot.summary.RunInfo;
import dev.weakspot.summary.Summary;
import dev.weakspot.summary.TypicalFix;
import dev.weakspot.summary.WeaknessSummary;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.WeaknessTable;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.weakness.KnownWeakness;
import dev.weakspot.weakness.WeaknessModel;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Reads the summary of a published run off its tables: the same tables give the same summary.
 *
 * <pre>{@code
 * Summary summary = new SummaryReader(lake::read, taxonomy, model, minDocuments, rate).read(run, previous);
 * }</pre>
 */
public final class SummaryReader {

  /** Weaknesses that are quoted with examples. */
  private static final int QUOTED = 100;

  private static final int EXAMPLES = 3;
  private static final int FIXES = 2;

  /** Documents that the page's filters hold one by one; beyond, a sample of so many. */
  private static final int FILTERED_DOCUMENTS = 150_000;

  private static final Set<String> FILTERS =
      Set.of("platform", "language", "complexity", "subtask");

  private final BiFunction<Table<?>, RunTable.Entry, Dataset<Row>> lake;
  private final Taxonomy taxonomy;
  private final WeaknessModel model;
  private final int minDocuments;
  private final double falseDiscoveryRate;

  /**
   * A reader.
   *
   * @param lake gives a table as a run published it
   * @param minDocuments distinct documents from which on a weakness is recurring
   * @param falseDiscoveryRate share of chance findings among findings
   */
  public SummaryReader(
      BiFunction<Table<?>, RunTable.Entry, Dataset<Row>> lake,
      Taxonomy taxonomy,
      WeaknessModel model,
      int minDocuments,
      double falseDiscoveryRate) {
    this.lake = lake;
    this.taxonomy = taxonomy;
    this.model = model;
    this.minDocuments = minDocuments;
    this.falseDiscoveryRate = falseDiscoveryRate;
  }

  /**
   * The summary of {@code run}.
   *
   * @param previous the run published before it
   */
  public Summary read(RunTable.Entry run, Optional<RunTable.Entry> previous) {
    return read(run, Measurement.of(table -> lake.apply(table, run), falseDiscoveryRate), previous);
  }

  /**
   * The summary of {@code run}, which was just measured.
   *
   * @param previous the run published before it
   */
  public Summary read(RunTable.Entry run, Measurement measured, Optional<RunTable.Entry> previous) {
    PublishedTables tables = table -> lake.apply(table, run);
    Facts facts = measured.facts();
    Figures weaknesses = measured.weaknesses();
    Figures categories = Figures.ofCategories(facts, falseDiscoveryRate);
    Map<String, WeaknessTable.Entry> registry = Registry.read(tables);
    Optional<Facts> factsBefore =
        previous.map(before -> FactReader.read(table -> lake.apply(table, before)));
    List<WeaknessSummary> recurring =
        recurring(tables, weaknesses, registry, countsOf(factsBefore));
    Set<String> ids = recurring.stream().map(WeaknessSummary::id).collect(Collectors.toSet());
    return new Summary(
        runInfo(run, previous),
        new CorpusReader(tables).read(run, facts),
        categories(categories, recurring),
        recurring,
        periods(facts, weaknesses.periods()),
        Cooccurrences.of(facts, ids, falseDiscoveryRate),
        factsBefore.map(
            before ->
                difference(
                    new Side(previous.orElseThrow().runId(), before),
                    new Side(run.runId(), facts),
                    registry,
                    ids)),
        List.of(),
        rows(facts));
  }

  private static RunInfo runInfo(RunTable.Entry run, Optional<RunTable.Entry> previous) {
    return new RunInfo(
        run.runId(),
        String.join(", ", run.corpora()),
        run.inputs(),
        run.startedAt(),
        run.finishedAt(),
        run.codeVersion(),
        run.parserVersion(),
        run.taxonomyVersion(),
        run.modelVersion(),
        previous.map(RunTable.Entry::runId),
        new TreeMap<>(run.tableVersions())
            .entrySet().stream()
                .map(each -> new NamedCount(each.getKey(), each.getValue()))
                .toList());
  }

  private Difference difference(
      Side from, Side to, Map<String, WeaknessTable.Entry> registry, Set<String> recurring) {
    Difference all = Differences.between(from, to, registry, falseDiscoveryRate);
    // A weakness that one document names comes and goes with it: that is no news.
    return new Difference(
        all.from(),
        all.to(),
        all.before(),
        all.after(),
        all.changes().stream()
            .filter(
                each ->
                    recurring.contains(each.weaknessId())
                        || each.before().distinctDocuments() >= minDocuments)
            .toList());
  }

  private static Map<String, Counts> countsOf(Optional<Facts> facts) {
    Map<String, Counts> counts = new HashMap<>();
    facts.ifPresent(
        each ->
            ThingCounts.of(each, FactFailure::weaknessId)
                .forEach((id, thing) -> counts.put(id, thing.counts())));
    return counts;
  }

  private List<WeaknessSummary> recurring(
      PublishedTables tables,
      Figures figures,
      Map<String, WeaknessTable.Entry> registry,
      Map<String, Counts> before) {
    List<Figure> ranked =
        figures.things().values().stream()
            .filter(each -> each.counts().counts().distinctDocuments() >= minDocuments)
            .sorted(
                Comparator.comparingDouble((Figure each) -> -each.score().total())
                    .thenComparing(each -> each.counts().id()))
            .toList();
    List<String> quoted =
        ranked.stream()
            .limit(QUOTED)
            .flatMap(
                each -> registry.get(each.counts().id()).exampleFailures().stream().limit(EXAMPLES))
            .toList();
    Map<String, ExampleFailure> examples = Examples.read(tables, quoted);
    return ranked.stream()
        .map(
            each ->
                weakness(
                    each,
                    registry.get(each.counts().id()),
                    examples,
                    Optional.ofNullable(before.get(each.counts().id()))))
        .toList();
  }

  private WeaknessSummary weakness(
      Figure figure,
      WeaknessTable.Entry entry,
      Map<String, ExampleFailure> quoted,
      Optional<Counts> before) {
    List<ExampleFailure> examples =
        entry.exampleFailures().stream().filter(quoted::containsKey).map(quoted::get).toList();
    return new WeaknessSummary(
        entry.weaknessId(),
        entry.category(),
        entry.label(),
        model.known(entry.weaknessId()).map(KnownWeakness::meaning).orElse(""),
        entry.origin(),
        entry.keywords(),
        figure.counts().counts(),
        before,
        figure.share(),
        figure.counts().severities(),
        figure.lifeCycle(),
        figure.score(),
        figure.trend(),
        Optional.of(day(entry.firstSeen())),
        Optional.of(day(entry.lastSeen())),
        figure.slices(),
        examples,
        examples.stream()
            .filter(each -> each.fix().isPresent())
            .map(
                each ->
                    new TypicalFix(
                        each.fix().orElseThrow().text(),
                        each.path(),
                        each.fix().orElseThrow().line()))
            .limit(FIXES)
            .toList());
  }

  private static LocalDate day(java.time.Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }

  private List<CategorySummary> categories(Figures figures, List<WeaknessSummary> recurring) {
    Map<String, Long> weaknesses =
        recurring.stream()
            .collect(Collectors.groupingBy(WeaknessSummary::category, Collectors.counting()));
    return figures.things().values().stream()
        .sorted(
            Comparator.comparingDouble((Figure each) -> -each.share().value())
                .thenComparing(each -> each.counts().id()))
        .map(
            each ->
                new CategorySummary(
                    each.counts().id(),
                    taxonomy.find(each.counts().id()).map(known -> known.meaning()).orElse(""),
                    each.counts().counts(),
                    each.share(),
                    each.counts().severities(),
                    weaknesses.getOrDefault(each.counts().id(), 0L),
                    each.trend(),
                    each.slices()))
        .toList();
  }

  private static List<Period> periods(Facts facts, List<String> labels) {
    Map<String, List<FactDocument>> byPeriod =
        facts.documents().stream().collect(Collectors.groupingBy(FactDocument::period));
    return labels.stream()
        .map(
            label ->
                new Period(
                    label,
                    YearMonth.parse(label).atDay(1),
                    Differences.total(new Facts(byPeriod.getOrDefault(label, List.of())))))
        .toList();
  }

  private static FilterRows rows(Facts facts) {
    List<Integer> dimensions =
        java.util.stream.IntStream.range(0, Slices.NAMES.size())
            .filter(index -> FILTERS.contains(Slices.NAMES.get(index)))
            .boxed()
            .toList();
    FilterRows.Builder rows =
        FilterRows.builder(dimensions.stream().map(Slices.NAMES::get).toList(), FILTERED_DOCUMENTS);
    for (FactDocument document : facts.documents()) {
      if (!document.failures().isEmpty()) {
        rows.add(
            new DocumentRow(
                dimensions.stream()
                    .map(index -> document.values().get(index).stream().findFirst().orElse(""))
                    .toList(),
                document.period(),
                document.standing(),
                document.failures().stream()
                    .map(
                        each -> new RowFailure(each.weaknessId(), each.category(), each.severity()))
                    .toList()));
      }
    }
    return rows.build();
  }
}
