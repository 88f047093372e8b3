package dev.weakspot.cli;

import dev.weakspot.pipeline.IntegrityCheck;
import dev.weakspot.pipeline.IntegrityCheck.Finding;
import dev.weakspot.table.RunTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weakspot validate}: whether a published run holds together. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Check a published run: keys, references, counts, evidence and versions.")
final class ValidateCommand implements Callable<Integer> {

  @Mixin private LakeOptions options;

  @Mixin private RunOption run;

  @Override
  public Integer call() throws IOException {
    return options.open(
        open -> {
          RunTable.Entry published = run.of(open.lake());
          return print(published, IntegrityCheck.of(open.lake(), published));
        });
  }

  private ExitCode print(RunTable.Entry published, List<Finding> findings) {
    PrintWriter out = options.out();
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
