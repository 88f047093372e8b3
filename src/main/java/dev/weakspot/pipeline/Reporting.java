package dev.weakspot.pipeline;

import dev.weakspot.aggregate.SummaryReader;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.report.LinkTemplate;
import dev.weakspot.report.Report;
import dev.weakspot.report.ReportOptions;
import dev.weakspot.summary.Summary;
import dev.weakspot.table.RunTable;
import dev.weakspot.taxonomy.TaxonomyReader;
import dev.weakspot.weakness.WeaknessModel;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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

  /** Writes every report of {@code summary}; earlier ones are replaced. */
  public void write(Summary summary) {
    Path folder = new Path(configuration.reports().folder());
    ReportOptions options =
        new ReportOptions(LinkTemplate.of(configuration.reports().linkTemplate()), lake.root());
    // An instance of our own, so that leaving out checksum files touches nobody else's.
    try (FileSystem fileSystem = FileSystem.newInstance(folder.toUri(), hadoop)) {
      fileSystem.setWriteChecksum(false);
      fileSystem.mkdirs(folder);
      for (Report report : reports(options)) {
        try (Writer out =
            new BufferedWriter(
                new OutputStreamWriter(
                    fileSystem.create(new Path(folder, report.fileName()), true),
                    StandardCharsets.UTF_8))) {
          report.render(summary, out);
        }
      }
    } catch (IOException e) {
      throw UserFacingException.failed(
          "Cannot write reports to %s: %s.".formatted(folder, e.getMessage()),
          "Check --reports; the run itself is published, and 'weakspot report' renders it again.",
          e);
    }
  }

  private static List<Report> reports(ReportOptions options) {
    return Report.all(options);
  }
}
