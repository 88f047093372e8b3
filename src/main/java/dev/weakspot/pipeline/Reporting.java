package dev.weakspot.pipeline;

import dev.weakspot.aggregate.Differences;
import dev.weakspot.aggregate.Differences.Side;
import dev.weakspot.aggregate.FactReader;
import dev.weakspot.aggregate.Facts;
import dev.weakspot.aggregate.SummaryReader;
import dev.weakspot.aggregate.TrainingExamples;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.report.LinkTemplate;
import dev.weakspot.report.Report;
import dev.weakspot.report.ReportOptions;
import dev.weakspot.report.TrainingExport;
import dev.weakspot.summary.Difference;
import dev.weakspot.summary.Summary;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.WeaknessTable;
import dev.weakspot.taxonomy.TaxonomyReader;
import dev.weakspot.weakness.WeaknessModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Renders the reports of a published run into a folder on any Hadoop file system. */
public final class Reporting {

  private final Lake lake;
  private final WeakspotConfiguration configuration;
  private final Configuration hadoop;

  public Reporting(Lake lake, WeakspotConfiguration configuration, Configuration hadoop) {
    this.lake = lake;
    this.configuration = configuration;
    this.hadoop = hadoop;
  }

  /** The summary of {@code run}, compared with the run published before it. */
  public Summary summaryOf(RunTable.Entry run) {
    Optional<RunTable.Entry> previous =
        lake.runs().stream().filter(each -> each.runNumber() < run.runNumber()).findFirst();
    return new SummaryReader(
            lake::read,
            TaxonomyReader.shipped(),
            WeaknessModel.load(),
            configuration.weaknesses().minDocuments(),
            configuration.weaknesses().falseDiscoveryRate())
        .read(run, previous);
  }

  /** What differs from {@code from} to {@code to}. */
  public Difference difference(RunTable.Entry from, RunTable.Entry to) {
    return Differences.between(
        new Side(from.runId(), facts(from)),
        new Side(to.runId(), facts(to)),
        registry(to),
        configuration.weaknesses().falseDiscoveryRate());
  }

  /**
   * What differs between two slices of {@code run}.
   *
   * @param from dimension and value, such as {@code platform} and {@code cdk}
   */
  public Difference difference(
      RunTable.Entry run, Map.Entry<String, String> from, Map.Entry<String, String> to) {
    Facts facts = facts(run);
    return Differences.between(
        Side.slice(facts, from.getKey(), from.getValue()),
        Side.slice(facts, to.getKey(), to.getValue()),
        registry(run),
        configuration.weaknesses().falseDiscoveryRate());
  }

  private Facts facts(RunTable.Entry run) {
    return FactReader.read(table -> lake.read(table, run));
  }

  private Map<String, WeaknessTable.Entry> registry(RunTable.Entry run) {
    return lake.read(WeaknessTable.TABLE, run).collectAsList().stream()
        .map(WeaknessTable.TABLE::fromRow)
        .collect(Collectors.toMap(WeaknessTable.Entry::weaknessId, each -> each));
  }

  /** Writes every report of {@code run}, whose summary is given; earlier ones are replaced. */
  public void write(RunTable.Entry run, Summary summary) {
    Path folder = new Path(configuration.reports().folder());
    ReportOptions options =
        new ReportOptions(LinkTemplate.of(configuration.reports().linkTemplate()), lake.root());
    // An instance of our own, so that leaving out checksum files touches nobody else's.
    try (FileSystem fileSystem = FileSystem.newInstance(folder.toUri(), hadoop)) {
      fileSystem.setWriteChecksum(false);
      fileSystem.mkdirs(folder);
      for (Report report : Report.all(options)) {
        write(fileSystem, folder, report.fileName(), out -> report.render(summary, out));
      }
      TrainingExport training = TrainingExport.defaults();
      write(
          fileSystem,
          folder,
          training.fileName(),
          out -> training.render(TrainingExamples.read(table -> lake.read(table, run), run), out));
    } catch (IOException e) {
      throw UserFacingException.failed(
          "Cannot write reports to %s: %s.".formatted(folder, e.getMessage()),
          "Check --reports; the run itself is published, and 'weakspot report' renders it again.",
          e);
    }
  }

  /** What writes one file. */
  @FunctionalInterface
  private interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  private static void write(FileSystem fileSystem, Path folder, String name, Content content)
      throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                fileSystem.create(new Path(folder, name), true), StandardCharsets.UTF_8))) {
      content.writeTo(out);
    }
  }
}
