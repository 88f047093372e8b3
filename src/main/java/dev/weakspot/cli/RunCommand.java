package dev.weakspot.cli;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.pipeline.ReportFolder;
import dev.weakspot.pipeline.Reporting;
import dev.weakspot.pipeline.RunOutcome;
import dev.weakspot.pipeline.RunPipeline;
import dev.weakspot.pipeline.RunPipeline.Reading;
import dev.weakspot.pipeline.RunPipeline.RunPlan;
import dev.weakspot.pipeline.Stage;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.source.ChangePlan;
import dev.weakspot.summary.Summary;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code weakspot run}: the main job, from documents to a published run and its reports. */
@Command(
    name = "run",
    mixinStandardHelpOptions = true,
    description = "Read what changed, write the tables, publish the run and render the reports.")
final class RunCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineInterface parent;

  @Mixin private ConfigurationOptions options;

  @Option(
      names = "--input",
      paramLabel = "URI",
      arity = "1..*",
      description = "Directories, quoted globs, files or manifests, each URI or NAME=URI.")
  private List<String> inputs;

  @Option(names = "--reports", paramLabel = "URI", description = "Folder for the reports.")
  private String reports;

  @Option(names = "--dry-run", description = "Say what would be read and why; write nothing.")
  private boolean dryRun;

  @Option(names = "--full", description = "Read every document again, changed or not.")
  private boolean full;

  @Override
  public Integer call() throws IOException {
    WeakspotConfiguration configuration = options.read(inputs, reports);
    if (configuration.inputs().isEmpty()) {
      throw UserFacingException.usage(
          "No input is named.", "Give --input URI, or set weakspot.input.");
    }
    return parent
        .sessions()
        .lend(
            configuration.spark(),
            spark -> dryRun ? plan(spark, configuration) : run(spark, configuration))
        .code();
  }

  private ExitCode plan(SparkSession spark, WeakspotConfiguration configuration) {
    print(pipeline(spark, configuration, PrintedProgress.of(spec)).plan(reading()), out());
    return ExitCode.DONE;
  }

  private ExitCode run(SparkSession spark, WeakspotConfiguration configuration) {
    PrintedProgress progress = PrintedProgress.of(spec);
    RunOutcome outcome = pipeline(spark, configuration, progress).run(reading());
    Lake lake = Lake.at(configuration.lake().root(), spark);
    Optional<Summary> summary =
        report(
            outcome,
            new Reporting(lake, configuration.weaknesses()),
            folder(lake, configuration, spark, progress),
            progress);
    new RunWords(outcome, summary, lake.root(), configuration.reports().folder()).print(out());
    return outcome.run().failedGates().isEmpty() ? ExitCode.DONE : ExitCode.QUALITY_GATE;
  }

  private static Optional<ReportFolder> folder(
      Lake lake,
      WeakspotConfiguration configuration,
      SparkSession spark,
      PrintedProgress progress) {
    return configuration.reports().folder().isBlank()
        ? Optional.empty()
        : Optional.of(
            new ReportFolder(
                lake, configuration, spark.sparkContext().hadoopConfiguration(), progress));
  }

  /** Renders what does not stand already, and gives the summary if it took one. */
  private static Optional<Summary> report(
      RunOutcome outcome,
      Reporting reporting,
      Optional<ReportFolder> folder,
      PrintedProgress progress) {
    if (!outcome.changed() && folder.stream().allMatch(each -> each.holds(outcome.run()))) {
      return Optional.empty();
    }
    progress.begins(Stage.SUMMARISE);
    Summary summary = reporting.summaryOf(outcome);
    if (folder.isPresent()) {
      progress.begins(Stage.RENDER);
      folder.get().write(outcome.run(), summary);
    }
    progress.ends();
    return Optional.of(summary);
  }

  private static RunPipeline pipeline(
      SparkSession spark, WeakspotConfiguration configuration, PrintedProgress progress) {
    return new RunPipeline(spark, configuration, Clock.systemUTC(), progress);
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }

  private Reading reading() {
    return full ? Reading.ALL : Reading.CHANGED;
  }

  private static void print(RunPlan plan, PrintWriter out) {
    for (ChangePlan.Decision decision : plan.changes().decisions()) {
      if (decision.action() != ChangePlan.Action.KEEP) {
        out.printf("%-8s %s%n", decision.action().id(), decision.path());
      }
    }
    for (ChangePlan.Action action : ChangePlan.Action.values()) {
      out.printf("%6d  %s%n", plan.changes().with(action).size(), RunWords.wordsFor(action));
    }
    plan.skipped().forEach((reason, files) -> out.printf("%6d  skipped: %s%n", files, reason));
    out.flush();
  }
}
