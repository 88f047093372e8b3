package dev.weakspot.cli;

import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weakspot query}: SQL over the tables as a run published them. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "SQL over the tables of the last published run, or of an earlier one.")
final class QueryCommand implements Callable<Integer> {

  @Mixin private LakeOptions options;

  @Mixin private RunOption run;

  @Parameters(
      paramLabel = "SQL",
      description = "For example: SELECT severity, count(*) FROM failures GROUP BY 1")
  private String sql;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private RowFormat format = RowFormat.TABLE;

  @Override
  public Integer call() throws IOException {
    return options.open(
        open -> {
          open.lake().registerViews(run.of(open.lake()));
          format.print(select(open.spark()), options.out());
          return ExitCode.DONE;
        });
  }

  private Dataset<Row> select(SparkSession spark) {
    try {
      return spark.sql(sql);
    } catch (Exception e) {
      // Spark throws its checked AnalysisException without declaring it to Java.
      if (e instanceof AnalysisException) {
        throw UserFacingException.usage(
            "The query cannot be run: " + e.getMessage(),
            "Tables and columns are in docs/data-dictionary.md.",
            e);
      }
      throw e;
    }
  }
}
