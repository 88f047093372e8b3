package dev.weakspot.summary;

import dev.weakspot.failure.CodeRole;
import dev.weakspot.statistics.Association;
import dev.weakspot.statistics.DocumentCounts;
import dev.weakspot.statistics.FalseDiscovery;
import dev.weakspot.statistics.Interval;
import dev.weakspot.statistics.LifeCycle;
import dev.weakspot.statistics.PriorityWeights;
import dev.weakspot.statistics.ShareBootstrap;
import dev.weakspot.statistics.TestResult;
import dev.weakspot.summary.DocumentRow.Standing;
import dev.weakspot.summary.SampleCorpus.Document;
import dev.weakspot.summary.SampleCorpus.Failure;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** Summaries of made-up corpora, counted one document at a time by the slow and plain way. */
public final class SampleSummaries {

  private static final List<String> DIMENSIONS = List.of("platform", "language");

  private final SampleCorpus corpus;
  private final List<Document> documents;
  private final List<SampleWeakness> weaknesses = SampleWeakness.all();
  private final List<String> categories =
      weaknesses.stream().map(SampleWeakness::category).distinct().sorted().toList();
  private final SampleTally all;

  private SampleSummaries(SampleCorpus corpus) {
    this.corpus = corpus;
    this.documents = corpus.documents();
    this.all = SampleTally.of(documents, failure -> true);
  }

  /** Of {@link SampleCorpus#standard()}: 40 weaknesses, 400 documents. */
  public static Summary standard() {
    return of(SampleCorpus.standard());
  }

  /** Of {@code corpus}. */
  public static Summary of(SampleCorpus corpus) {
    return new SampleSummaries(corpus).summary();
  }

  /** The summary with the filter rows of a larger corpus: for sizes and times, figures disagree. */
  public static Summary withRowsOf(Summary summary, SampleCorpus corpus) {
    return with(summary, rows(corpus));
  }

  /** The summary with other filter rows. */
  public static Summary with(Summary summary, FilterRows rows) {
    return new Summary(
        summary.run(),
        summary.corpus(),
        summary.categories(),
        summary.weaknesses(),
        summary.periods(),
        summary.cooccurrences(),
        summary.changes(),
        summary.rates(),
        rows);
  }

  private Summary summary() {
    List<Interval> intervals = intervals();
    List<CategorySummary> categorySummaries = new ArrayList<>();
    for (int index = 0; index < categories.size(); index++) {
      categorySummaries.add(
          category(categories.get(index), intervals.get(weaknesses.size() + index)));
    }
    categorySummaries.sort(
        Comparator.comparingDouble((CategorySummary each) -> -each.share().value())
            .thenComparing(CategorySummary::id));
    List<WeaknessSummary> weaknessSummaries = weaknesses(intervals);
    return new Summary(
        run(),
        SampleFigures.of(documents, all),
        categorySummaries,
        weaknessSummaries,
        periods(),
        SampleCooccurrences.of(documents, weaknessSummaries),
        Optional.of(difference(weaknessSummaries)),
        List.of(),
        rows(corpus));
  }

  private static RunInfo run() {
    return new RunInfo(
        "20261026T061500Z-4c1f",
        "samples",
        List.of("s3://analyses/samples"),
        Instant.parse("2026-10-26T06:15:00Z"),
        Instant.parse("2026-10-26T06:17:42Z"),
        "0.1.0",
        "3",
        "2026-10",
        "7",
        Optional.of("20260928T061500Z-91ab"),
        List.of(new NamedCount("documents", 12), new NamedCount("failures", 12)));
  }

  private List<Interval> intervals() {
    Map<String, Integer> numbers = new HashMap<>();
    weaknesses.forEach(each -> numbers.put(each.id(), numbers.size()));
    categories.forEach(each -> numbers.put(each, numbers.size()));
    DocumentCounts counts = new DocumentCounts(numbers.size());
    for (Document document : documents) {
      if (document.standing() == Standing.ORIGINAL) {
        Map<Integer, Integer> things = new TreeMap<>();
        for (Failure failure : document.failures()) {
          things.merge(numbers.get(failure.category()), 1, Integer::sum);
          if (failure.weakness() != null) {
            things.merge(numbers.get(failure.weaknessId()), 1, Integer::sum);
          }
        }
        counts.add(document.failures().size(), ints(things.keySet()), ints(things.values()));
      }
    }
    int replicates = documents.size() > 10_000 ? 20 : 400;
    return new ShareBootstrap(replicates, 1).intervals(counts);
  }

  private static int[] ints(Collection<Integer> numbers) {
    return numbers.stream().mapToInt(Integer::intValue).toArray();
  }

  private Share share(SampleTally tally, Interval interval) {
    double value = (double) tally.counts().distinctFailures() / all.counts().distinctFailures();
    return new Share(value, interval);
  }

  private CategorySummary category(String id, Interval interval) {
    Predicate<Failure> matching = failure -> failure.category().equals(id);
    SampleTally tally = SampleTally.of(documents, matching);
    return new CategorySummary(
        id,
        "What the taxonomy says of " + id.replace('-', ' '),
        tally.counts(),
        share(tally, interval),
        tally.severities(),
        weaknesses.stream().filter(each -> each.category().equals(id)).count(),
        LongStream.of(tally.trend()).boxed().toList(),
        slices(matching));
  }

  private List<SliceFigures> slices(Predicate<Failure> matching) {
    Map<List<String>, List<Document>> parts = new LinkedHashMap<>();
    for (String dimension : DIMENSIONS) {
      Function<Document, String> value =
          dimension.equals("platform") ? Document::platform : Document::language;
      documents.stream()
          .collect(Collectors.groupingBy(value, TreeMap::new, Collectors.toList()))
          .forEach((name, part) -> parts.put(List.of(dimension, name), part));
    }
    SampleTally whole = SampleTally.of(documents, matching);
    List<Association> tables = new ArrayList<>();
    List<SampleTally> tallies = new ArrayList<>();
    for (List<Document> part : parts.values()) {
      SampleTally tally = SampleTally.of(part, matching);
      tallies.add(tally);
      long inside = originals(part);
      tables.add(
          new Association(
              tally.counts().distinctDocuments(),
              inside,
              whole.counts().distinctDocuments() - tally.counts().distinctDocuments(),
              originals(documents) - inside));
    }
    List<TestResult> tests =
        FalseDiscovery.adjust(tables.stream().mapToDouble(Association::pValue).toArray());
    List<SliceFigures> slices = new ArrayList<>();
    int index = 0;
    for (Map.Entry<List<String>, List<Document>> part : parts.entrySet()) {
      Counts counts = tallies.get(index).counts();
      long failures = SampleTally.of(part.getValue(), each -> true).counts().distinctFailures();
      slices.add(
          new SliceFigures(
              part.getKey().get(0),
              part.getKey().get(1),
              counts,
              (double) counts.distinctFailures() / failures,
              tables.get(index).lift(),
              tests.get(index)));
      index++;
    }
    return slices;
  }

  static long originals(List<Document> documents) {
    return documents.stream().filter(each -> each.standing() == Standing.ORIGINAL).count();
  }

  private List<WeaknessSummary> weaknesses(List<Interval> intervals) {
    List<SampleTally> tallies =
        weaknesses.stream().map(each -> SampleTally.of(documents, of(each))).toList();
    List<LifeCycle.Outcome> outcomes =
        LifeCycle.defaults().assess(tallies.stream().map(SampleTally::trend).toList(), all.trend());
    long most =
        tallies.stream().mapToLong(each -> each.counts().distinctDocuments()).max().orElseThrow();
    return IntStream.range(0, weaknesses.size())
        .mapToObj(
            index ->
                weakness(
                    weaknesses.get(index),
                    tallies.get(index),
                    intervals.get(index),
                    outcomes.get(index),
                    most))
        .sorted(
            Comparator.comparingDouble((WeaknessSummary each) -> -each.score().total())
                .thenComparing(WeaknessSummary::id))
        .toList();
  }

  private static Predicate<Failure> of(SampleWeakness weakness) {
    return failure -> failure.weaknessId().equals(weakness.id());
  }

  private WeaknessSummary weakness(
      SampleWeakness weakness,
      SampleTally tally,
      Interval interval,
      LifeCycle.Outcome outcome,
      long most) {
    SeverityMix mix = tally.severities();
    long[] trend = tally.trend();
    return new WeaknessSummary(
        weakness.id(),
        weakness.category(),
        weakness.label(),
        weakness.issue(),
        weakness.weight() > 20 ? "catalogue" : "discovered",
        weakness.keywords(),
        tally.counts(),
        previous(weakness),
        share(tally, interval),
        mix,
        new LifeCycleFigures(outcome.state(), outcome.test()),
        PriorityWeights.defaults()
            .score(
                PriorityWeights.frequencyFactor(tally.counts().distinctDocuments(), most),
                PriorityWeights.severityFactor(mix.critical(), mix.high(), mix.medium(), mix.low()),
                PriorityWeights.trainingValueFactor(OptionalDouble.of(0.8)),
                PriorityWeights.persistenceFactor(trend, all.trend())),
        LongStream.of(trend).boxed().toList(),
        day(trend, IntStream.range(0, trend.length)),
        day(trend, IntStream.range(0, trend.length).map(i -> trend.length - 1 - i)),
        slices(of(weakness)),
        examples(weakness),
        List.of(
            new TypicalFix(weakness.fix(), "archive/cdk-ts/task-00001/MODEL_FAILURES.md", 31),
            new TypicalFix(
                "Check it in the plan before the first deployment.",
                "archive/tf-hcl/task-00007/MODEL_FAILURES.md",
                58)));
  }

  private static Optional<LocalDate> day(long[] trend, IntStream periods) {
    return periods.filter(each -> trend[each] > 0).boxed().findFirst().map(SampleCorpus::start);
  }

  private Optional<Counts> previous(SampleWeakness weakness) {
    Counts before = SampleTally.of(earlier(), of(weakness)).counts();
    return before.documents() == 0 ? Optional.empty() : Optional.of(before);
  }

  private List<Document> earlier() {
    return documents.stream().filter(each -> each.period() < SampleCorpus.PERIODS - 4).toList();
  }

  private List<ExampleFailure> examples(SampleWeakness weakness) {
    List<ExampleFailure> examples = new ArrayList<>();
    for (Document document : documents) {
      for (Failure failure : document.failures()) {
        if (failure.weaknessId().equals(weakness.id()) && examples.size() < 3) {
          examples.add(example(document, failure));
        }
      }
    }
    return examples;
  }

  private static ExampleFailure example(Document document, Failure failure) {
    SampleWeakness weakness = failure.weakness();
    int line = failure.line();
    return new ExampleFailure(
        document.id() + "-" + line,
        document.id(),
        document.path(),
        line,
        line + 16,
        weakness.label(),
        failure.severity(),
        document.platform(),
        document.language(),
        Optional.of(new Quote(line + 2, weakness.issue())),
        Optional.of(new Quote(line + 4, weakness.cause())),
        Optional.of(new Quote(line + 6, weakness.fix())),
        List.of(
            new CodeQuote(
                CodeRole.RESPONSE,
                document.language(),
                line + 9,
                "resource \"example\" \"this\" {\n  name = \"fixed-name\"\n}"),
            new CodeQuote(
                CodeRole.IDEAL,
                document.language(),
                line + 13,
                "resource \"example\" \"this\" {\n  name = \"fixed-name-${var.suffix}\"\n}")));
  }

  private List<Period> periods() {
    return IntStream.range(0, SampleCorpus.PERIODS)
        .mapToObj(
            period ->
                new Period(
                    SampleCorpus.label(period),
                    SampleCorpus.start(period),
                    SampleTally.of(
                            documents.stream().filter(each -> each.period() == period).toList(),
                            failure -> true)
                        .counts()))
        .toList();
  }

  private Difference difference(List<WeaknessSummary> ranked) {
    Counts before = SampleTally.of(earlier(), failure -> true).counts();
    List<WeaknessChange> changes = new ArrayList<>();
    for (WeaknessSummary each : ranked) {
      WeaknessChange change = change(each, before);
      double ratio = change.shareAfter() / change.shareBefore();
      if (ratio > 1.15 || ratio < 0.87) {
        changes.add(change);
      }
    }
    changes.sort(
        Comparator.comparingDouble(
            (WeaknessChange each) ->
                -Math.abs(Math.log(each.shareAfter() / Math.max(1e-4, each.shareBefore())))));
    return new Difference(
        "20260928T061500Z-91ab", "20261026T061500Z-4c1f", before, all.counts(), changes);
  }

  private WeaknessChange change(WeaknessSummary weakness, Counts allBefore) {
    Counts before = weakness.previousCounts().orElse(Counts.NONE);
    double shareBefore = (double) before.distinctFailures() / allBefore.distinctFailures();
    double after = weakness.share().value();
    WeaknessChange.Kind risenOrNew =
        before.documents() == 0 ? WeaknessChange.Kind.NEW : WeaknessChange.Kind.RISEN;
    return new WeaknessChange(
        weakness.id(),
        weakness.category(),
        weakness.label(),
        after > shareBefore ? risenOrNew : WeaknessChange.Kind.FALLEN,
        before,
        weakness.counts(),
        shareBefore,
        after,
        weakness.lifeCycle().test(),
        "");
  }

  private static FilterRows rows(SampleCorpus corpus) {
    FilterRows.Builder rows = FilterRows.builder(DIMENSIONS, 150_000);
    corpus.documents().forEach(document -> rows.add(row(document)));
    return rows.build();
  }

  /** A document as the filters see it. */
  public static DocumentRow row(Document document) {
    return new DocumentRow(
        List.of(document.platform(), document.language()),
        SampleCorpus.label(document.period()),
        document.standing(),
        document.failures().stream()
            .map(each -> new RowFailure(each.weaknessId(), each.category(), each.severity()))
            .toList());
  }
}
