package dev.weakspot.cli;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.problem.UserFacingException;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code weakspot query}: SQL over the tables as a run published them. */
@Command(
    name = "query",
    mixinStandardHelpOptions = true,
    description = "SQL over the tables of the last published run, or of an earlier one.")
final class QueryCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineInterface parent;

  @Mixin private ConfigurationOptions options;

  @Parameters(
      paramLabel = "SQL",
      description = "For example: SELECT severity, count(*) FROM failures GROUP BY 1")
  private String sql;

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES}; ${DEFAULT-VALUE} if not given.")
  private RowFormat format = RowFormat.TABLE;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "A run of the table runs; the last one if not given.")
  private String run;

  @Override
  public Integer call() throws IOException {
    WeakspotConfiguration configuration = options.read(List.of(), null);
    return parent
        .sessions()
        .lend(
            configuration.spark(),
            spark -> {
              Lake lake = Lake.at(configuration.lake().root(), spark);
              lake.registerViews(lake.run(run));
              format.print(select(spark), spec.commandLine().getOut());
              return ExitCode.DONE;
            })
        .code();
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
