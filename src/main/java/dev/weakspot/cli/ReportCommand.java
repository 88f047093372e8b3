package dev.weakspot.cli;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.pipeline.ReportFolder;
import dev.weakspot.pipeline.Reporting;
import dev.weakspot.pipeline.Stage;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.summary.Summary;
import dev.weakspot.table.RunTable;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weakspot report}: renders a published run again. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description = "Render the reports of the last published run, or of an earlier one, again.")
final class ReportCommand implements Callable<Integer> {

  @Mixin private LakeOptions options;

  @Mixin private RunOption run;

  @Option(names = "--reports", paramLabel = "URI", description = "Folder for the reports.")
  private String reports;

  @Override
  public Integer call() throws IOException {
    WeakspotConfiguration configuration = options.configuration(reports);
    if (configuration.reports().folder().isBlank()) {
      throw UserFacingException.usage(
          "No folder for the reports is named.",
          "Give --reports URI, or set weakspot.reports.folder.");
    }
    return options.open(
        configuration,
        open -> {
          RunTable.Entry published = run.of(open.lake());
          PrintedProgress progress = options.progress();
          progress.begins(Stage.SUMMARISE);
          Summary summary =
              new Reporting(open.lake(), configuration.weaknesses()).summaryOf(published);
          progress.begins(Stage.RENDER);
          new ReportFolder(
                  open.lake(),
                  configuration,
                  open.spark().sparkContext().hadoopConfiguration(),
                  progress)
              .write(published, summary);
          progress.ends();
          options.out().println("Reports are in " + configuration.reports().folder());
          return ExitCode.DONE;
        });
  }
}
