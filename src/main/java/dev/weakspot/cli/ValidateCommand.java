package dev.weakspot.cli;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.pipeline.IntegrityCheck;
import dev.weakspot.pipeline.IntegrityCheck.Finding;
import dev.weakspot.table.RunTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code weakspot validate}: whether a published run holds together. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Check a published run: keys, references, counts, evidence and versions.")
final class ValidateCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineInterface parent;

  @Mixin private ConfigurationOptions options;

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
              RunTable.Entry published = lake.run(run);
              return print(published, IntegrityCheck.of(lake, published));
            })
        .code();
  }

  private ExitCode print(RunTable.Entry published, List<Finding> findings) {
    PrintWriter out = spec.commandLine().getOut();
    for (Finding finding : findings) {
      out.printf(
          "%s: %s %s: %s%n", finding.rule(), finding.table(), finding.row(), finding.message());
    }
    out.printf(
        "Run %s %s%n",
        published.runId(), findings.isEmpty() ? "holds together" : "does not hold together");
    out.flush();
    return findings.isEmpty() ? ExitCode.DONE : ExitCode.QUALITY_GATE;
  }
}
