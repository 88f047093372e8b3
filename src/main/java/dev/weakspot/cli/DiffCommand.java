package dev.weakspot.cli;

import dev.weakspot.lake.Lake;
import dev.weakspot.pipeline.Reporting;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.report.DifferenceMarkdown;
import dev.weakspot.summary.Difference;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weakspot diff}: what is new, rising, falling or gone between two runs or two slices. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = "What differs between two runs, or between two slices of one run, as markdown.")
final class DiffCommand implements Callable<Integer> {

  @Mixin private LakeOptions options;

  @Option(names = "--from", paramLabel = "RUN", description = "The earlier run.")
  private String from;

  @Option(
      names = "--to",
      paramLabel = "RUN",
      description = "The later run, or the run of the slices; the last one if not given.")
  private String to;

  @Option(
      names = "--by",
      paramLabel = "DIMENSION=VALUE",
      description = "One slice, for example platform=cdk.")
  private String by;

  @Option(
      names = "--against",
      paramLabel = "DIMENSION=VALUE",
      description = "The slice that it is compared with, for example platform=pulumi.")
  private String against;

  @Override
  public Integer call() throws IOException {
    if ((by == null) != (against == null) || (by == null) == (from == null)) {
      throw UserFacingException.usage(
          "Name two runs or two slices.",
          "For example --from RUN --to RUN, or --by platform=cdk --against platform=pulumi.");
    }
    return options.open(
        open -> {
          Reporting reporting = new Reporting(open.lake(), open.configuration().weaknesses());
          new DifferenceMarkdown().render(difference(open.lake(), reporting), options.out());
          options.out().flush();
          return ExitCode.DONE;
        });
  }

  private Difference difference(Lake lake, Reporting reporting) {
    return by == null
        ? reporting.difference(lake.run(from), lake.run(to))
        : reporting.difference(lake.run(to), slice("--against", against), slice("--by", by));
  }

  private static Map.Entry<String, String> slice(String option, String written) {
    int equals = written.indexOf('=');
    if (equals < 1) {
      throw UserFacingException.usage(
          option + " " + written + " names no slice.", "Write DIMENSION=VALUE.");
    }
    return Map.entry(written.substring(0, equals), written.substring(equals + 1));
  }
}
