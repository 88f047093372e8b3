package dev.weakspot.pipeline;

import dev.weakspot.aggregate.TrainingExamples;
import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.lake.Lake;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.report.LinkTemplate;
import dev.weakspot.report.Report;
import dev.weakspot.report.ReportOptions;
import dev.weakspot.report.TrainingExport;
import dev.weakspot.summary.Summary;
import dev.weakspot.table.RunTable;
import java.io.BufferedWriter;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * A folder of reports, on any Hadoop file system. The last file to be written, {@value #STAMP},
 * says what the others were rendered from and how long they are: where it still holds, rendering
 * again would give the same bytes.
 */
public final class ReportFolder {

  private static final String STAMP = "rendered.txt";

  private final Lake lake;
  private final WeakspotConfiguration configuration;
  private final Configuration hadoop;
  private final Path folder;
  private final RunProgress progress;
  private final List<Report> reports;
  private final TrainingExport training = TrainingExport.defaults();

  /**
   * The folder that {@code configuration} names, for reports on {@code lake}.
   *
   * @param progress is told of each file that is written
   */
  public ReportFolder(
      Lake lake, WeakspotConfiguration configuration, Configuration hadoop, RunProgress progress) {
    this.lake = lake;
    this.configuration = configuration;
    this.hadoop = hadoop;
    this.progress = progress;
    this.folder = new Path(configuration.reports().folder());
    this.reports =
        Report.all(
            new ReportOptions(
                LinkTemplate.of(configuration.reports().linkTemplate()), lake.root()));
  }

  /** Whether the reports of {@code run}, rendered by this version and configuration, are there. */
  public boolean holds(RunTable.Entry run) {
    try {
      FileSystem fileSystem = folder.getFileSystem(hadoop);
      try (FSDataInputStream stamp = fileSystem.open(new Path(folder, STAMP))) {
        return new String(stamp.readAllBytes(), StandardCharsets.UTF_8)
            .equals(stampOf(run, fileSystem));
      }
    } catch (FileNotFoundException e) {
      return false;
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** Writes every report of {@code run}, whose summary is given; earlier ones are replaced. */
  public void write(RunTable.Entry run, Summary summary) {
    // An instance of our own, so that leaving out checksum files touches nobody else's.
    try (FileSystem fileSystem = FileSystem.newInstance(folder.toUri(), hadoop)) {
      fileSystem.setWriteChecksum(false);
      fileSystem.mkdirs(folder);
      fileSystem.delete(new Path(folder, STAMP), false);
      for (Report report : reports) {
        writeAndTell(fileSystem, report.fileName(), out -> report.render(summary, out));
      }
      writeAndTell(
          fileSystem,
          training.fileName(),
          out -> training.render(TrainingExamples.read(table -> lake.read(table, run), run), out));
      String stamp = stampOf(run, fileSystem);
      write(fileSystem, STAMP, out -> out.append(stamp));
    } catch (IOException e) {
      throw failed(e);
    }
  }

  /** What decides the bytes of the reports, and the length of each as it is now. */
  private String stampOf(RunTable.Entry run, FileSystem fileSystem) throws IOException {
    List<String> lines = new ArrayList<>();
    lines.add("run " + run.runId());
    lines.add("lake " + lake.root());
    lines.add("rendered by " + Versions.CODE);
    lines.add("links " + configuration.reports().linkTemplate());
    lines.add("weaknesses of " + configuration.weaknesses().minDocuments() + " documents or more");
    lines.add("false discovery rate " + configuration.weaknesses().falseDiscoveryRate());
    List<String> files = new ArrayList<>(reports.stream().map(Report::fileName).toList());
    files.add(training.fileName());
    for (String file : files) {
      lines.add("%s %d".formatted(file, fileSystem.getFileStatus(new Path(folder, file)).getLen()));
    }
    return String.join("\n", lines) + "\n";
  }

  private UserFacingException failed(IOException cause) {
    return UserFacingException.failed(
        "Cannot write reports to %s: %s.".formatted(folder, cause.getMessage()),
        "Check --reports; the run itself is published, and 'weakspot report' renders it again.",
        cause);
  }

  /** What writes one file. */
  @FunctionalInterface
  private interface Content {
    void writeTo(Appendable out) throws IOException;
  }

  private void writeAndTell(FileSystem fileSystem, String name, Content content)
      throws IOException {
    long start = System.nanoTime();
    write(fileSystem, name, content);
    long kilobytes = (fileSystem.getFileStatus(new Path(folder, name)).getLen() + 999) / 1000;
    double seconds = (System.nanoTime() - start) / 1e9;
    progress.says(String.format(Locale.ROOT, "%s: %,d kB in %.1f s", name, kilobytes, seconds));
  }

  private void write(FileSystem fileSystem, String name, Content content) throws IOException {
    try (Writer out =
        new BufferedWriter(
            new OutputStreamWriter(
                fileSystem.create(new Path(folder, name), true), StandardCharsets.UTF_8))) {
      content.writeTo(out);
    }
  }
}
