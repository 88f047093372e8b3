package dev.weakspot.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import dev.weakspot.bench.BenchResult;
import dev.weakspot.bench.BenchSettings;
import dev.weakspot.bench.Benchmark;
import dev.weakspot.bench.NullRounds;
import dev.weakspot.bench.Recovery;
import dev.weakspot.bench.Wording;
import dev.weakspot.config.WeakspotConfiguration;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** {@code weakspot bench}: how well weaknesses are found that were planted. */
@Command(
    name = "bench",
    mixinStandardHelpOptions = true,
    showDefaultValues = true,
    description =
        "Write documents with planted weaknesses, run on them batch by batch, score what was found.")
final class BenchCommand implements Callable<Integer> {

  private static final String FILE = "bench.json";

  @Spec private CommandSpec spec;

  @ParentCommand private CommandLineInterface parent;

  @Option(
      names = "--output",
      paramLabel = "FOLDER",
      required = true,
      description = "New folder for the documents, the lake and " + FILE + ".")
  private Path output;

  @Option(names = "--rounds", defaultValue = "10", description = "Batches, each a month.")
  private int rounds;

  @Option(names = "--documents", defaultValue = "60", description = "Documents of each batch.")
  private int documents;

  @Option(
      names = "--null-rounds",
      defaultValue = "20",
      description = "Corpora without any change on which the life cycle is judged.")
  private int nullRounds;

  @Option(names = "--seed", defaultValue = "1", description = "Equal seeds, equal documents.")
  private long seed;

  @Option(
      names = "--wording",
      defaultValue = "promised",
      description =
          "promised, or free: besides, weaknesses that the catalogue does not know, in free words.")
  private Wording wording;

  @Override
  public Integer call() throws IOException {
    BenchSettings settings = new BenchSettings(rounds, documents, nullRounds, seed, wording);
    WeakspotConfiguration configuration = Benchmark.configuration(output);
    return parent
        .sessions()
        .lend(
            configuration.spark(),
            spark -> {
              BenchResult result =
                  new Benchmark(spark, PrintedProgress.of(spec)).run(settings, output);
              print(result, spec.commandLine().getOut());
              write(result);
              return result.holds(configuration.weaknesses().falseDiscoveryRate())
                  ? ExitCode.DONE
                  : ExitCode.QUALITY_GATE;
            })
        .code();
  }

  private void write(BenchResult result) throws IOException {
    Files.writeString(
        output.resolve(FILE),
        new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValueAsString(result)
            + "\n");
  }

  private static void print(BenchResult result, PrintWriter out) {
    Recovery recovery = result.recovery();
    NullRounds none = result.nullRounds();
    line(out, "planted       failures   held   pure  spread  found as");
    recovery
        .matches()
        .forEach(
            (planted, match) ->
                line(
                    out,
                    "%-12s  %8d%7.3f%7.3f%8d  %s",
                    planted,
                    match.failures(),
                    match.held(),
                    match.pure(),
                    match.spread(),
                    match.label()));
    line(out, "");
    line(out, "documents     %,d, %,d s", result.documents(), result.seconds());
    line(out, "failures      %,d of %,d found", result.found(), result.planned());
    line(
        out,
        "weaknesses    precision %.3f of %d found, recall %.3f of %d planted",
        recovery.precision(),
        recovery.foundRecurring(),
        recovery.recall(),
        recovery.matches().size());
    line(
        out,
        "by failure    B-cubed precision %.3f, recall %.3f",
        recovery.bCubedPrecision(),
        recovery.bCubedRecall());
    line(
        out,
        "identities    %.2f%% kept over %d runs",
        100 * result.idsKept(),
        result.settings().rounds());
    line(
        out,
        "copies        %d of %d found, %d reported",
        result.copies().found(),
        result.copies().planted(),
        result.copies().reported());
    line(
        out,
        "emerging      called %s after %d documents, %d of them naming it",
        result.emergence().state(),
        result.emergence().documents(),
        result.emergence().naming());
    line(
        out,
        "steady        called rising %d of %d times in the runs",
        result.risingInRuns(),
        result.judgedInRuns());
    line(
        out,
        "null rounds   called rising %d, changing at all %d of %d times, in %d of %d rounds",
        none.calledRising(),
        none.calledChanging(),
        none.judged(),
        none.roundsWithFalseCall(),
        none.rounds());
    out.flush();
  }

  private static void line(PrintWriter out, String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }
}
