package dev.weakspot.pipeline;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.problem.ProblemCode;
import dev.weakspot.source.ChangePlan;
import dev.weakspot.source.SourceDocument;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.ProblemTable;
import dev.weakspot.table.StagedAnalysis;
import dev.weakspot.table.Table;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The one pass over the changed documents. Its rows are written to files once: a lost executor or a
 * second table never makes a document be read twice, and all tables show the same reading of it.
 */
final class Staging {

  private final SparkSession spark;
  private final WeakspotConfiguration configuration;
  private final DerivationSettings settings;

  Staging(SparkSession spark, WeakspotConfiguration configuration, DerivationSettings settings) {
    this.spark = spark;
    this.configuration = configuration;
    this.settings = settings;
  }

  /**
   * Reads and derives what {@code plan} says, into files.
   *
   * @param documents the documents of the lake, whose texts are derived again
   * @param problems the problems of the lake
   * @param folder where the files go
   * @return the staged rows, read back from the files
   */
  Dataset<Row> stage(
      ChangePlan plan, Dataset<Row> documents, Dataset<Row> problems, String folder) {
    List<SourceDocument> toRead = plan.toRead();
    List<ChangePlan.Decision> toDerive = plan.with(ChangePlan.Action.DERIVE);
    if (!toRead.isEmpty()) {
      write(readAndDerive(toRead), folder);
    }
    if (!toDerive.isEmpty()) {
      write(deriveAgain(toDerive, documents, problems), folder);
    }
    return toRead.isEmpty() && toDerive.isEmpty()
        ? spark.createDataFrame(List.of(), StagedAnalysis.schema())
        : spark.read().schema(StagedAnalysis.schema()).parquet(folder);
  }

  private static void write(Dataset<Row> rows, String folder) {
    rows.write().mode("append").parquet(folder);
  }

  private Dataset<Row> readAndDerive(List<SourceDocument> documents) {
    JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
    int tasks =
        Math.max(
            Math.min(documents.size(), context.defaultParallelism()),
            documents.size() / configuration.documentsPerTask());
    return spark.createDataFrame(
        context
            .parallelize(documents, tasks)
            .mapPartitions(new ReadAndDerive(settings, spark.sparkContext().hadoopConfiguration())),
        StagedAnalysis.schema());
  }

  private Dataset<Row> deriveAgain(
      List<ChangePlan.Decision> decisions, Dataset<Row> documents, Dataset<Row> problems) {
    Dataset<Row> sourceProblems =
        problems
            .where(
                col(ProblemTable.CODE.name())
                    .isin(
                        Arrays.stream(ProblemCode.values())
                            .filter(ProblemCode::isOfSource)
                            .map(ProblemCode::id)
                            .toArray()))
            .groupBy(ProblemTable.DOC_ID.name())
            .agg(
                sort_array(collect_list(allOf(ProblemTable.TABLE)))
                    .as(DeriveAgain.SOURCE_PROBLEMS));
    Column none =
        array().cast(sourceProblems.schema().apply(DeriveAgain.SOURCE_PROBLEMS).dataType());
    return documents
        .join(idsOf(decisions), DocumentTable.DOC_ID.name())
        .join(sourceProblems, new String[] {DocumentTable.DOC_ID.name()}, "left")
        .withColumn(DeriveAgain.SOURCE_PROBLEMS, coalesce(col(DeriveAgain.SOURCE_PROBLEMS), none))
        .mapPartitions(new DeriveAgain(settings), StagedAnalysis.ENCODER);
  }

  private static Column allOf(Table<?> table) {
    return struct(
        Arrays.stream(table.schema().fieldNames()).map(name -> col(name)).toArray(Column[]::new));
  }

  /** The identities of {@code decisions}, as a data set with one column. */
  Dataset<Row> idsOf(List<ChangePlan.Decision> decisions) {
    StructType schema = new StructType(new StructField[] {DocumentTable.DOC_ID});
    return DriverRows.of(
        decisions.stream().map(each -> RowFactory.create(each.docId())).toList(), schema, spark);
  }

  /** The staged rows of all documents but those of {@code decisions}. */
  Dataset<Row> without(List<ChangePlan.Decision> decisions, Dataset<Row> staged) {
    if (decisions.isEmpty()) {
      return staged;
    }
    Column docId = col(DocumentTable.TABLE.name()).getItem(0).getField(DocumentTable.DOC_ID.name());
    return staged
        .withColumn(DocumentTable.DOC_ID.name(), docId)
        .join(idsOf(decisions), new String[] {DocumentTable.DOC_ID.name()}, "anti")
        .drop(DocumentTable.DOC_ID.name());
  }

  /** The staged rows of one table. */
  static Dataset<Row> rowsOf(Table<?> table, Dataset<Row> staged) {
    return staged.select(explode(col(table.name())).as("row")).select("row.*");
  }
}
