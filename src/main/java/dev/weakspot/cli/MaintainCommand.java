package dev.weakspot.cli;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.lake.LakeWriter;
import dev.weakspot.table.RunTable;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code weakspot maintain}: few files, and none that no kept run needs. */
@Command(
    name = "maintain",
    mixinStandardHelpOptions = true,
    description =
        "Compact the tables and delete files that none of the last weakspot.lake.keep-runs runs"
            + " needs.")
final class MaintainCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineInterface parent;

  @Mixin private ConfigurationOptions options;

  @Override
  public Integer call() throws IOException {
    WeakspotConfiguration configuration = options.read(List.of(), null);
    return parent
        .sessions()
        .lend(configuration.spark(), spark -> maintain(spark, configuration))
        .code();
  }

  private ExitCode maintain(SparkSession spark, WeakspotConfiguration configuration) {
    Lake lake = Lake.at(configuration.lake().root(), spark);
    lake.run(null);
    Clock clock = Clock.systemUTC();
    try (LakeWriter writer = lake.write(clock, configuration.lake().leaseExpiry())) {
      List<RunTable.Entry> runs = lake.runs();
      int kept = Math.min(runs.size(), configuration.lake().keepRuns());
      writer.maintain(runs.get(kept - 1), clock.instant());
      spec.commandLine()
          .getOut()
          .printf("Tables are compact; the last %d of %d runs stay readable%n", kept, runs.size());
      return ExitCode.DONE;
    }
  }
}
