package dev.weakspot.cli;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.pipeline.ReportFolder;
import dev.weakspot.pipeline.Reporting;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.table.RunTable;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code weakspot report}: renders a published run again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Render the reports of the last published run, or of an earlier one, again.")
final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineInterface parent;

  @Mixin private ConfigurationOptions options;

  @Option(names = "--reports", paramLabel = "URI", description = "Folder for the reports.")
  private String reports;

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "A run of the table runs; the last one if not given.")
  private String run;

  @Override
  public Integer call() throws IOException {
    WeakspotConfiguration configuration = options.read(List.of(), reports);
    if (configuration.reports().folder().isBlank()) {
      throw UserFacingException.usage(
          "No folder for the reports is named.",
          "Give --reports URI, or set weakspot.reports.folder.");
    }
    return parent
        .sessions()
        .lend(
            configuration.spark(),
            spark -> {
              Lake lake = Lake.at(configuration.lake().root(), spark);
              RunTable.Entry published = lake.run(run);
              new ReportFolder(lake, configuration, spark.sparkContext().hadoopConfiguration())
                  .write(
                      published,
                      new Reporting(lake, configuration.weaknesses()).summaryOf(published));
              spec.commandLine()
                  .getOut()
                  .println("Reports are in " + configuration.reports().folder());
              return ExitCode.DONE;
            })
        .code();
  }
}
