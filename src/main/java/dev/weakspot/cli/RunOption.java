package dev.weakspot.cli;

import dev.weakspot.lake.Lake;
import dev.weakspot.table.RunTable;
import picocli.CommandLine.Option;

/** Which published run a command is about. */
final class RunOption {

  @Option(
      names = "--run",
      paramLabel = "ID",
      description = "A run of the table runs; the last one if not given.")
  private String run;

  /** The run, which is published in {@code lake}. */
  RunTable.Entry of(Lake lake) {
    return lake.run(run);
  }
}
