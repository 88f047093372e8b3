package dev.weakspot.aggregate;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.length;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import dev.weakspot.failure.Severity;
import dev.weakspot.problem.ProblemCode;
import dev.weakspot.secret.SecretScanner;
import dev.weakspot.summary.Breakdown;
import dev.weakspot.summary.CorpusFigures;
import dev.weakspot.summary.DeclaredAgreement;
import dev.weakspot.summary.FieldCoverage;
import dev.weakspot.summary.GapFigures;
import dev.weakspot.summary.InputCounts;
import dev.weakspot.summary.NamedCount;
import dev.weakspot.summary.ProblemCount;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.ImpactTable;
import dev.weakspot.table.KnowledgeGapTable;
import dev.weakspot.table.ProblemTable;
import dev.weakspot.table.RunTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Reads what the corpus itself looks like, and how far its figures can be trusted. */
final class CorpusReader {

  private static final List<StructField> DOCUMENTS_BY =
      List.of(
          DocumentTable.KIND,
          DocumentTable.DIALECT,
          DocumentTable.PLATFORM,
          DocumentTable.LANGUAGE,
          DocumentTable.COMPLEXITY,
          DocumentTable.SUBTASK);

  private static final List<StructField> FAILURES_BY =
      List.of(FailureTable.SEVERITY_SOURCE, FailureTable.CATEGORY_SOURCE);

  private static final List<StructField> COVERED =
      List.of(FailureTable.ISSUE, FailureTable.ROOT_CAUSE, FailureTable.FIX);

  private static final String COLUMN = "column_counted";
  private static final String VALUE = "value_counted";

  private static final Comparator<NamedCount> MOST_FIRST =
      Comparator.comparingLong((NamedCount each) -> -each.count()).thenComparing(NamedCount::name);

  private final Dataset<Row> documents;
  private final Dataset<Row> failures;
  private final PublishedTables tables;

  CorpusReader(PublishedTables tables) {
    this.tables = tables;
    this.documents = tables.read(DocumentTable.TABLE).where(col(DocumentTable.READABLE.name()));
    this.failures = tables.read(FailureTable.TABLE).where(not(col(FailureTable.IGNORED.name())));
  }

  CorpusFigures read(RunTable.Entry run, Facts facts) {
    Tally all = new Tally();
    facts.documents().stream()
        .filter(each -> !each.failures().isEmpty())
        .forEach(
            each -> all.add(each, each.failures().stream().map(FactFailure::severity).toList()));
    return new CorpusFigures(
        new InputCounts(
            run.discovered(), run.unchanged(), run.parsed(), run.failed(), run.vanished()),
        facts.documents().size(),
        facts.distinct().count(),
        all.counts(),
        all.severities(),
        breakdowns(documents, DOCUMENTS_BY),
        failuresBy(),
        coverage(),
        agreement(),
        problems(),
        gaps());
  }

  /** How often each value of each of {@code columns} occurs: one query for all of them. */
  private static List<Breakdown> breakdowns(Dataset<Row> rows, List<StructField> columns) {
    Map<String, List<NamedCount>> counts =
        rows
            .unpivot(
                new Column[0],
                columns.stream().map(each -> col(each.name())).toArray(Column[]::new),
                COLUMN,
                VALUE)
            .where(col(VALUE).isNotNull())
            .groupBy(COLUMN, VALUE)
            .agg(count(lit(1)))
            .collectAsList()
            .stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.getString(0),
                    Collectors.mapping(
                        row -> new NamedCount(row.getString(1), row.getLong(2)),
                        Collectors.toList())));
    return columns.stream()
        .map(
            each ->
                new Breakdown(
                    each.name(),
                    counts.getOrDefault(each.name(), List.of()).stream()
                        .sorted(MOST_FIRST)
                        .toList()))
        .toList();
  }

  private List<Breakdown> failuresBy() {
    List<Breakdown> breakdowns = new ArrayList<>(breakdowns(failures, FAILURES_BY));
    breakdowns(tables.read(ImpactTable.TABLE), List.of(ImpactTable.DIMENSION))
        .forEach(each -> breakdowns.add(new Breakdown("impact_dimension", each.values())));
    return breakdowns;
  }

  private List<FieldCoverage> coverage() {
    Column isStated = col(FailureTable.SEVERITY.name()).notEqual(Severity.UNSTATED.id());
    List<Column> present =
        new ArrayList<>(COVERED.stream().map(each -> count(col(each.name()))).toList());
    present.add(count(when(isStated, true)));
    Row counts = failures.agg(count(lit(1)), present.toArray(Column[]::new)).head();
    long all = counts.getLong(0);
    List<FieldCoverage> coverage = new ArrayList<>();
    for (int i = 0; i < COVERED.size(); i++) {
      coverage.add(new FieldCoverage(COVERED.get(i).name(), counts.getLong(i + 1), all));
    }
    long impacts =
        tables
            .read(ImpactTable.TABLE)
            .agg(countDistinct(ImpactTable.FAILURE_ID.name()))
            .head()
            .getLong(0);
    coverage.add(new FieldCoverage("impact", impacts, all));
    coverage.add(
        new FieldCoverage(FailureTable.SEVERITY.name(), counts.getLong(COVERED.size() + 1), all));
    return coverage;
  }

  private DeclaredAgreement agreement() {
    Column declared =
        coalesce(
            col(DocumentTable.DECLARED_TOTAL.name()),
            zeroIfNull(DocumentTable.DECLARED_CRITICAL)
                .plus(zeroIfNull(DocumentTable.DECLARED_HIGH))
                .plus(zeroIfNull(DocumentTable.DECLARED_MEDIUM))
                .plus(zeroIfNull(DocumentTable.DECLARED_LOW)));
    Row row =
        documents
            .where(col(DocumentTable.COUNTS_AGREE.name()).isNotNull())
            .agg(
                count(lit(1)),
                sum(col(DocumentTable.COUNTS_AGREE.name()).cast("long")),
                sum(declared).cast("long"),
                sum(DocumentTable.FAILURE_COUNT.name()).cast("long"))
            .head();
    return row.getLong(0) == 0
        ? DeclaredAgreement.NONE
        : new DeclaredAgreement(row.getLong(0), row.getLong(1), row.getLong(2), row.getLong(3));
  }

  private static Column zeroIfNull(StructField column) {
    return coalesce(col(column.name()), lit(0));
  }

  private List<ProblemCount> problems() {
    Map<String, ProblemCode> codes =
        Arrays.stream(ProblemCode.values())
            .collect(Collectors.toMap(ProblemCode::id, Function.identity()));
    return tables
        .read(ProblemTable.TABLE)
        .groupBy(ProblemTable.CODE.name())
        .agg(
            count(lit(1)).as("occurrences"),
            countDistinct(ProblemTable.DOC_ID.name()).as("documents"),
            min(struct(
                    col(ProblemTable.PATH.name()),
                    col(ProblemTable.LINE.name()),
                    col(ProblemTable.MESSAGE.name())))
                .as("example"))
        .collectAsList()
        .stream()
        .map(
            row -> {
              Row example = row.getStruct(3);
              return new ProblemCount(
                  codes.get(row.getString(0)),
                  row.getLong(1),
                  row.getLong(2),
                  example.getString(0),
                  example.isNullAt(1) ? 0 : example.getInt(1),
                  example.getString(2));
            })
        .sorted(
            Comparator.comparingLong((ProblemCount each) -> -each.occurrences())
                .thenComparing(each -> each.code().id()))
        .toList();
  }

  private List<GapFigures> gaps() {
    return tables
        .read(KnowledgeGapTable.TABLE)
        .groupBy(KnowledgeGapTable.CATEGORY.name())
        .agg(
            count(lit(1)).as("gaps"),
            countDistinct(KnowledgeGapTable.DOC_ID.name()).as("documents"),
            min(struct(
                    length(col(KnowledgeGapTable.TEXT.name())), col(KnowledgeGapTable.TEXT.name())))
                .as("example"))
        .collectAsList()
        .stream()
        .map(
            row ->
                new GapFigures(
                    row.getString(0),
                    row.getLong(1),
                    row.getLong(2),
                    SecretScanner.mask(row.getStruct(3).getString(1))))
        .sorted(
            Comparator.comparingLong((GapFigures each) -> -each.gaps())
                .thenComparing(GapFigures::category))
        .toList();
  }
}
