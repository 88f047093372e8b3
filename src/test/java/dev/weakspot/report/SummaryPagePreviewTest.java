package dev.weakspot.report;

import org.junit.jupiter.api.Test;

final class SummaryPagePreviewTest {
  @Test
  void x() {
    BrowserPages.write("sample", dev.weakspot.summary.SampleSummaries.standard());
    BrowserPages.write("hostile", HostileSummaries.all());
  }
}
