package dev.weakspot.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.Vocabulary;
import dev.weakspot.source.DecodedText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * How many megabytes of analyses one core reads in a second, warm, beside what the markdown library
 * alone needs to parse the same texts in full. Counts the time the core worked, so that a busy
 * machine changes it little. Reads the folder {@code corpus} of {@code WEAKSPOT_CORPUS}, or of
 * {@code data-samples}.
 */
@BenchmarkMode(Mode.Throughput)
@Fork(1)
@Warmup(iterations = 4, time = 8)
@Measurement(iterations = 4, time = 8)
public class ParserBenchmark {

  private static final double MEGABYTES_PER_NANOSECOND = 1000.0;

  /** The texts, in memory. */
  @State(Scope.Benchmark)
  public static class Corpus {

    private List<String> texts = List.of();
    private long bytes;

    @Setup
    public void read() throws IOException {
      Path root =
          Path.of(Optional.ofNullable(System.getenv("WEAKSPOT_CORPUS")).orElse("data-samples"));
      try (Stream<Path> files = Files.walk(root.resolve("corpus"))) {
        texts = files.filter(each -> each.toString().endsWith(".md")).map(Corpus::text).toList();
      }
      bytes = texts.stream().mapToLong(each -> each.getBytes(UTF_8).length).sum();
    }

    private static String text(Path file) {
      try {
        return DecodedText.of(Files.readAllBytes(file)).text();
      } catch (IOException unreadable) {
        throw new UncheckedIOException(unreadable);
      }
    }
  }

  /** What was read and how long the core worked for it. */
  @State(Scope.Thread)
  @AuxCounters(AuxCounters.Type.EVENTS)
  public static class Work {

    public long bytes;
    public long nanoseconds;

    private long started;

    private void start() {
      started = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private void finish(long read) {
      nanoseconds += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - started;
      bytes += read;
    }
  }

  /** Our parser and the library's, built once. */
  @State(Scope.Benchmark)
  public static class Parsers {

    private final Vocabulary vocabulary = VocabularyReader.shipped();
    private final AnalysisParser ours = AnalysisParser.of(vocabulary);
    private final Parser library =
        Parser.builder(
                new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create())))
            .build();
  }

  /** Text to analysis. */
  @Benchmark
  public void parseAndExtract(Corpus corpus, Parsers parsers, Work work, Blackhole sink) {
    work.start();
    for (String text : corpus.texts) {
      sink.consume(parsers.ours.parse(text));
    }
    work.finish(corpus.bytes);
  }

  /** The same by a parser that saw none of the texts before. */
  @Benchmark
  public void parseAndExtractAnew(Corpus corpus, Parsers parsers, Work work, Blackhole sink) {
    work.start();
    AnalysisParser fresh = AnalysisParser.of(parsers.vocabulary);
    for (String text : corpus.texts) {
      sink.consume(fresh.parse(text));
    }
    work.finish(corpus.bytes);
  }

  /** The yardstick: text to the library's tree, inline markup included. */
  @Benchmark
  public void parseWithTheLibraryAlone(Corpus corpus, Parsers parsers, Work work, Blackhole sink) {
    work.start();
    for (String text : corpus.texts) {
      sink.consume(parsers.library.parse(text));
    }
    work.finish(corpus.bytes);
  }

  /** Runs them all and prints their throughput and its ratio. */
  public static void main(String[] arguments) throws RunnerException {
    Collection<RunResult> results =
        new Runner(new OptionsBuilder().include(ParserBenchmark.class.getName()).build()).run();
    double ours = throughput(results, "parseAndExtract");
    double anew = throughput(results, "parseAndExtractAnew");
    double library = throughput(results, "parseWithTheLibraryAlone");
    System.out.printf(
        "MB/s: parse and extract %.1f, anew %.1f, library alone %.1f; ratios %.2f and %.2f%n",
        ours, anew, library, ours / library, anew / library);
  }

  private static double throughput(Collection<RunResult> results, String benchmark) {
    RunResult result =
        results.stream()
            .filter(each -> each.getParams().getBenchmark().endsWith("." + benchmark))
            .findFirst()
            .orElseThrow();
    double bytes = result.getSecondaryResults().get("bytes").getScore();
    double nanoseconds = result.getSecondaryResults().get("nanoseconds").getScore();
    return bytes / nanoseconds * MEGABYTES_PER_NANOSECOND;
  }
}
