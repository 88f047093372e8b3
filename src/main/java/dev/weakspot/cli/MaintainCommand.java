package dev.weakspot.cli;

import dev.weakspot.config.LakeSettings;
import dev.weakspot.lake.Lake;
import dev.weakspot.lake.LakeWriter;
import dev.weakspot.table.RunTable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weakspot maintain}: few files, and none that no kept run needs. */
@Command(
    name = "maintain",
    mixinStandardHelpOptions = true,
    description =
        "Compact the tables and delete files that none of the last weakspot.lake.keep-runs runs"
            + " needs.")
final class MaintainCommand implements Callable<Integer> {

  @Mixin private LakeOptions options;

  @Override
  public Integer call() throws IOException {
    return options.open(this::maintain);
  }

  private ExitCode maintain(LakeOptions.OpenLake open) {
    Lake lake = open.lake();
    LakeSettings settings = open.configuration().lake();
    lake.run(null);
    Clock clock = Clock.systemUTC();
    try (LakeWriter writer = lake.write(clock, settings.leaseExpiry())) {
      List<RunTable.Entry> runs = lake.runs();
      int kept = Math.min(runs.size(), settings.keepRuns());
      writer.maintain(runs.get(kept - 1), clock.instant());
      options
          .out()
          .printf("Tables are compact; the last %d of %d runs stay readable%n", kept, runs.size());
      return ExitCode.DONE;
    }
  }
}
