package dev.weakspot.report;

import dev.weakspot.summary.Summary;
import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.IOException;
import java.util.Objects;
import org.apache.commons.io.output.AppendableWriter;

/**
 * The page to open on Monday: one self-contained file that asks the network for nothing.
 *
 * <p>Its policy allows the very script and style in it and nothing else. The script writes texts as
 * texts only, so whatever a document holds stays words. Some 200 kB, and 4 bytes a failure.
 */
public final class SummaryPage implements Report {

  private final ReportOptions options;

  /** With these options. */
  public SummaryPage(ReportOptions options) {
    this.options = Objects.requireNonNull(options, "options");
  }

  @Override
  public String fileName() {
    return "index.html";
  }

  @Override
  public void render(Summary summary, Appendable out) throws IOException {
    StringBuilder data = new StringBuilder();
    new PageData(summary, options).write(data);
    PageAssets assets = PageAssets.get();
    AppendableWriter<Appendable> writer = new AppendableWriter<>(out);
    JtepageGenerated.render(
        new OwaspHtmlTemplateOutput(new WriterOutput(writer)),
        null,
        summary,
        assets,
        data.toString());
  }
}
