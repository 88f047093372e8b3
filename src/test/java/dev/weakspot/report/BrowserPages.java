package dev.weakspot.report;

import dev.weakspot.summary.Summary;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Rendered pages as files that a browser can open. */
final class BrowserPages {

  private BrowserPages() {}

  static Path write(String name, Summary summary) {
    ReportOptions options =
        new ReportOptions(
            LinkTemplate.of("https://code.example/tasks/blob/main/{path}#L{line}"),
            "s3://analyses/lake");
    try {
      Path folder = Files.createDirectories(Path.of("target", "pages"));
      Path page = folder.resolve(name + ".html").toAbsolutePath();
      return Files.writeString(page, Rendered.by(new SummaryPage(options), summary));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
