package dev.weakspot.cli;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** What every command over a lake that is there shares: its options, a session, the lake. */
final class LakeOptions {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec command;

  @Mixin private ConfigurationOptions options;

  /**
   * A lake in use.
   *
   * @param spark the session that reads it
   */
  record OpenLake(Lake lake, WeakspotConfiguration configuration, SparkSession spark) {}

  /** What a command does with a lake. */
  @FunctionalInterface
  interface Work {
    /** Does it, and says how it ended. */
    ExitCode with(OpenLake open) throws IOException;
  }

  WeakspotConfiguration configuration(String reports) {
    return options.read(List.of(), reports);
  }

  /** Does {@code work} with the lake that the options name; gives the code to exit with. */
  int open(Work work) throws IOException {
    return open(configuration(null), work);
  }

  /** Does {@code work} with the lake that {@code configuration} names. */
  int open(WeakspotConfiguration configuration, Work work) throws IOException {
    CommandLineInterface parent = (CommandLineInterface) command.parent().userObject();
    return parent
        .sessions()
        .lend(
            configuration.spark(),
            spark ->
                work.with(
                    new OpenLake(
                        Lake.at(configuration.lake().root(), spark), configuration, spark)))
        .code();
  }

  PrintWriter out() {
    return command.commandLine().getOut();
  }

  /** Where the command tells how it goes on: standard error. */
  PrintedProgress progress() {
    return PrintedProgress.of(command);
  }
}
