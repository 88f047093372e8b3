package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import dev.weakspot.statistics.Interval;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.FilterRows;
import dev.weakspot.summary.SampleCorpus;
import dev.weakspot.summary.SampleCorpus.Document;
import dev.weakspot.summary.SampleCorpus.Failure;
import dev.weakspot.summary.SampleSummaries;
import dev.weakspot.summary.SampleTally;
import dev.weakspot.summary.Summary;
import dev.weakspot.summary.WeaknessSummary;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The figures that the page shows and counts, beside those of plain counting. */
final class SummaryPageFiguresTest {

  private static final SampleCorpus CORPUS = SampleCorpus.standard();
  private static final Summary SAMPLE = SampleSummaries.of(CORPUS);

  @RegisterExtension private static final BrowserWindow browser = new BrowserWindow();

  private static Path sample;

  @BeforeAll
  static void write() {
    sample = BrowserPages.write("figures", SAMPLE);
  }

  @Test
  void showsTheFiguresOfTheRun() {
    browser.open(sample, "");
    Counts counts = SAMPLE.corpus().counts();

    assertThat(browser.text("#card-failures .value")).isEqualTo(Figures.count(counts.failures()));
    assertThat(browser.text("#card-documents .value")).isEqualTo(Figures.count(counts.documents()));
    for (int rank = 0; rank < 25; rank++) {
      WeaknessSummary weakness = SAMPLE.weaknesses().get(rank);
      assertThat(browser.text("#row-" + rank + " .cell-label a")).isEqualTo(weakness.label());
      assertThat(browser.text("#row-" + rank + " .cell-share .figure"))
          .isEqualTo(Figures.percent(weakness.share().value()));
      assertThat(browser.text("#row-" + rank + " .cell-share .interval"))
          .isEqualTo(Figures.interval(weakness.share().interval()));
      assertThat(browser.text("#row-" + rank + " .cell-documents .figure"))
          .isEqualTo(Figures.count(weakness.counts().distinctDocuments()));
    }
  }

  /** A filter that leaves everything makes the page count for itself. */
  @Test
  void countsTheSameFromItsRowsAsTheRunDid() {
    browser.open(sample, "");
    List<String> before =
        browser.page().locator("#weaknesses-rows .cell-documents").allInnerTexts();
    List<String> shares =
        browser.page().locator("#weaknesses-rows .cell-share .figure").allInnerTexts();

    browser.open(sample, "#/?platform=cdk,cfn,tf,pulumi,cdktf");

    assertThat(browser.page().locator("#weaknesses-rows .cell-documents").allInnerTexts())
        .isEqualTo(before);
    assertThat(browser.page().locator("#weaknesses-rows .cell-share .figure").allInnerTexts())
        .isEqualTo(shares);
  }

  /** Its own intervals, from a variance, beside the run's, from a bootstrap. */
  @Test
  void estimatesIntervalsAsTheRunDid() {
    browser.open(sample, "#/?all=1&platform=cdk,cfn,tf,pulumi,cdktf");

    for (int rank = 0; rank < SAMPLE.weaknesses().size(); rank++) {
      Interval own = SAMPLE.weaknesses().get(rank).share().interval();
      List<Double> shown =
          Stream.of(browser.text("#row-" + rank + " .cell-share .interval").split("[–%]"))
              .map(Double::parseDouble)
              .toList();
      assertThat(shown.get(0)).isCloseTo(100 * own.low(), within(0.25));
      assertThat(shown.get(1)).isCloseTo(100 * own.high(), within(0.25));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "platform=cdk, cdk, '', ''",
    "'platform=cdk,tf&severity=critical', 'cdk,tf', critical, ''",
    "language=ts&severity=unstated, '', unstated, ts",
    "platform=cfn&language=json, cfn, '', json"
  })
  void filtersEveryFigureAsPlainCountingDoes(
      String query, String platforms, String severity, String language) {
    browser.open(sample, "#/?all=1&" + query);
    List<Document> documents =
        CORPUS.documents().stream()
            .filter(
                each ->
                    platforms.isEmpty() || Set.of(platforms.split(",")).contains(each.platform()))
            .filter(each -> language.isEmpty() || each.language().equals(language))
            .toList();
    Predicate<Failure> taken = each -> severity.isEmpty() || each.severity().id().equals(severity);
    Counts all = SampleTally.of(documents, taken).counts();

    assertThat(browser.text("#card-failures .value")).isEqualTo(Figures.count(all.failures()));
    assertThat(browser.text("#card-documents .value")).isEqualTo(Figures.count(all.documents()));
    assertThat(browser.text("#weaknesses-note"))
        .contains(Figures.count(all.distinctFailures()) + " failures reported in")
        .contains(Figures.count(all.distinctDocuments(), "distinct document"));
    assertRows(documents, taken, all);
    assertHeat(documents, taken);
  }

  private void assertRows(List<Document> documents, Predicate<Failure> taken, Counts all) {
    for (int rank = 0; rank < SAMPLE.weaknesses().size(); rank++) {
      String id = SAMPLE.weaknesses().get(rank).id();
      Counts counts =
          SampleTally.of(documents, taken.and(each -> each.weaknessId().equals(id))).counts();
      Locator row = browser.page().locator("#row-" + rank);
      assertThat(row.count()).isEqualTo(counts.failures() == 0 ? 0 : 1);
      if (counts.failures() > 0) {
        assertThat(row.locator(".cell-documents").textContent())
            .isEqualTo(
                "%d documents %s"
                    .formatted(
                        counts.distinctDocuments(), Figures.count(counts.failures(), "failure")));
        assertThat(row.locator(".cell-share .figure").textContent())
            .isEqualTo(
                Figures.percent((double) counts.distinctFailures() / all.distinctFailures()));
      }
    }
  }

  private void assertHeat(List<Document> documents, Predicate<Failure> taken) {
    List<Document> cdk = documents.stream().filter(each -> each.platform().equals("cdk")).toList();
    for (String category : List.of("iam-missing-permission", "observability")) {
      long named =
          SampleTally.of(cdk, taken.and(each -> each.category().equals(category)))
              .counts()
              .distinctDocuments();
      long of = SampleTally.of(cdk, taken).counts().distinctDocuments();
      Locator cell = browser.page().locator("#heat td[title^='%s, cdk:']".formatted(category));
      if (cell.count() > 0) {
        assertThat(cell.getAttribute("title"))
            .contains("named in %d of %s".formatted(named, Figures.count(of, "document")));
      }
    }
  }

  @Test
  void choosesWeaknessesByStateAndCategoryWithoutBendingShares() {
    browser.open(sample, "#/?all=1&state=falling");

    List<WeaknessSummary> falling =
        SAMPLE.weaknesses().stream()
            .filter(each -> each.lifeCycle().state().id().equals("falling"))
            .toList();
    assertThat(browser.page().locator("#weaknesses-rows tr").count()).isEqualTo(falling.size());
    assertThat(browser.text("#card-failures .value"))
        .isEqualTo(
            Figures.count(falling.stream().mapToLong(each -> each.counts().failures()).sum()));
    assertThat(browser.page().locator("#weaknesses-rows .cell-share .figure").first().textContent())
        .isEqualTo(Figures.percent(falling.get(0).share().value()));
  }

  @Test
  void saysWhenItsFiltersRestOnASample() {
    FilterRows.Builder rows = FilterRows.builder(List.of("platform", "language"), 300);
    CORPUS.documents().forEach(each -> rows.add(SampleSummaries.row(each)));
    Path sampled = BrowserPages.write("sampled", SampleSummaries.with(SAMPLE, rows.build()));

    browser.open(sampled, "#/?platform=cdk");

    assertThat(browser.text("#sample")).contains("a random sample of 300 of 400 documents");
  }

  @Test
  void filtersAHundredThousandDocumentsAsPlainCountingDoes() {
    SampleCorpus many = SampleCorpus.of(100_000);
    Path large = BrowserPages.write("large", SampleSummaries.withRowsOf(SAMPLE, many));
    long failures =
        many.documents().stream()
            .filter(each -> each.platform().equals("cdk"))
            .mapToLong(each -> each.failures().size())
            .sum();

    browser.open(large, "#/?platform=cdk");

    assertThat(browser.text("#card-failures .value")).isEqualTo(Figures.count(failures));
    assertThat(browser.complaints()).isEmpty();
  }
}
