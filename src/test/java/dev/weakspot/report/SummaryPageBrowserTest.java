package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.weakspot.failure.Severity;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the page as a reader does. */
final class SummaryPageBrowserTest {

  private static final SampleCorpus CORPUS = SampleCorpus.standard();
  private static final Summary SAMPLE = SampleSummaries.of(CORPUS);

  private static Browser browser;
  private static Path sample;

  private final List<String> complaints = new ArrayList<>();
  private final List<String> requests = new ArrayList<>();
  private Page page;

  @BeforeAll
  static void start() {
    assumeTrue(
        Browser.executable().isPresent(),
        "no Chromium: install the distribution's chromium package or set CHROMIUM");
    browser = Browser.start(Browser.executable().orElseThrow());
    sample = BrowserPages.write("sample", SAMPLE);
  }

  @AfterAll
  static void stop() {
    if (browser != null) {
      browser.close();
    }
  }

  @AfterEach
  void leave() {
    if (page != null) {
      page.context().close();
    }
  }

  @Test
  void opensWithoutComplaintsOrRequests() {
    open(sample, "");

    assertThat(page.locator("#weaknesses-rows tr").count()).isEqualTo(25);
    page.locator("#row-0 a").click();
    assertThat(page.locator(".example").count()).isEqualTo(3);
    assertThat(complaints).isEmpty();
    assertThat(requests).containsExactly(sample.toUri().toString());
  }

  @Test
  void showsTheFiguresOfTheRun() {
    open(sample, "");
    Counts counts = SAMPLE.corpus().counts();

    assertThat(text("#card-failures .value")).isEqualTo(Figures.count(counts.failures()));
    assertThat(text("#card-documents .value")).isEqualTo(Figures.count(counts.documents()));
    for (int rank = 0; rank < 25; rank++) {
      WeaknessSummary weakness = SAMPLE.weaknesses().get(rank);
      assertThat(text("#row-" + rank + " .cell-label a")).isEqualTo(weakness.label());
      assertThat(text("#row-" + rank + " .cell-share .figure"))
          .isEqualTo(Figures.percent(weakness.share().value()));
      assertThat(text("#row-" + rank + " .cell-share .interval"))
          .isEqualTo(Figures.interval(weakness.share().interval()));
      assertThat(text("#row-" + rank + " .cell-documents .figure"))
          .isEqualTo(Figures.count(weakness.counts().distinctDocuments()));
    }
  }

  /** A filter that leaves everything makes the page count for itself. */
  @Test
  void countsTheSameFromItsRowsAsTheRunDid() {
    open(sample, "");
    List<String> before = page.locator("#weaknesses-rows .cell-documents").allInnerTexts();
    List<String> shares = page.locator("#weaknesses-rows .cell-share .figure").allInnerTexts();

    open(sample, "#/?platform=cdk,cfn,tf,pulumi,cdktf");

    assertThat(page.locator("#weaknesses-rows .cell-documents").allInnerTexts()).isEqualTo(before);
    assertThat(page.locator("#weaknesses-rows .cell-share .figure").allInnerTexts())
        .isEqualTo(shares);
  }

  /** Its own intervals, from a variance, beside the run's, from a bootstrap. */
  @Test
  void estimatesIntervalsAsTheRunDid() {
    open(sample, "#/?all=1&platform=cdk,cfn,tf,pulumi,cdktf");

    for (int rank = 0; rank < SAMPLE.weaknesses().size(); rank++) {
      Interval own = SAMPLE.weaknesses().get(rank).share().interval();
      List<Double> shown =
          Stream.of(text("#row-" + rank + " .cell-share .interval").split("[–%]"))
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
    open(sample, "#/?all=1&" + query);
    List<Document> documents =
        CORPUS.documents().stream()
            .filter(
                each ->
                    platforms.isEmpty() || Set.of(platforms.split(",")).contains(each.platform()))
            .filter(each -> language.isEmpty() || each.language().equals(language))
            .toList();
    Predicate<Failure> taken = each -> severity.isEmpty() || each.severity().id().equals(severity);
    Counts all = SampleTally.of(documents, taken).counts();

    assertThat(text("#card-failures .value")).isEqualTo(Figures.count(all.failures()));
    assertThat(text("#card-documents .value")).isEqualTo(Figures.count(all.documents()));
    assertThat(text("#weaknesses-note"))
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
      Locator row = page.locator("#row-" + rank);
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
      Locator cell = page.locator("#heat td[title^='%s, cdk:']".formatted(category));
      if (cell.count() > 0) {
        assertThat(cell.getAttribute("title"))
            .contains("named in %d of %s".formatted(named, Figures.count(of, "document")));
      }
    }
  }

  @Test
  void choosesWeaknessesByStateAndCategoryWithoutBendingShares() {
    open(sample, "#/?all=1&state=falling");

    List<WeaknessSummary> falling =
        SAMPLE.weaknesses().stream()
            .filter(each -> each.lifeCycle().state().id().equals("falling"))
            .toList();
    assertThat(page.locator("#weaknesses-rows tr").count()).isEqualTo(falling.size());
    assertThat(text("#card-failures .value"))
        .isEqualTo(
            Figures.count(falling.stream().mapToLong(each -> each.counts().failures()).sum()));
    assertThat(page.locator("#weaknesses-rows .cell-share .figure").first().textContent())
        .isEqualTo(Figures.percent(falling.get(0).share().value()));
  }

  @Test
  void filtersByItsMenusAndKeepsThatInTheAddress() {
    open(sample, "");

    page.locator("#menu-0 summary").click();
    page.locator("#menu-0 label", new Page.LocatorOptions().setHasText("pulumi")).click();

    waitForAddress("#/?platform=pulumi");
    assertThat(text("#choice-0")).isEqualTo("pulumi");
    String failures = text("#card-failures .value");
    page.goBack();
    page.waitForFunction("() => document.getElementById('choice-0').textContent === 'all'");
    assertThat(text("#card-failures .value")).isNotEqualTo(failures);
  }

  @Test
  void searchesLabelsKeywordsAndIds() {
    open(sample, "");

    page.locator("#search").fill("config recorder");

    assertThat(page.locator("#weaknesses-rows tr").count()).isEqualTo(1);
    assertThat(text("#weaknesses-rows .cell-label a")).startsWith("AWS Config recorder");
    assertThat(page.url()).endsWith("#/?search=config%20recorder");
  }

  @Test
  void drillsDownAndBackByKeyboardAlone() {
    open(sample, "");

    tabTo("#row-2 a");
    page.keyboard().press("Enter");
    page.waitForFunction("() => document.activeElement.id === 'weakness-title'");
    assertThat(text("#weakness-title")).isEqualTo(SAMPLE.weaknesses().get(2).label());
    page.keyboard().press("Escape");

    page.waitForFunction("() => document.activeElement.closest('#row-2') !== null");
    assertThat(page.locator("#overview").isVisible()).isTrue();
  }

  @Test
  void choosesAFilterByKeyboardAlone() {
    open(sample, "");

    tabTo("#menu-2 summary");
    page.keyboard().press("Enter");
    page.keyboard().press("Tab");
    page.keyboard().press("Space");
    waitForAddress("#/?severity=critical");
    page.keyboard().press("Escape");

    assertThat(page.evaluate("() => document.activeElement.parentElement.id")).isEqualTo("menu-2");
    assertThat(page.locator("#menu-2 fieldset").isVisible()).isFalse();
  }

  @Test
  void restoresAViewFromItsAddress() {
    String address = "#/weakness/%s?platform=cdk&severity=critical,high";
    String id = SAMPLE.weaknesses().get(1).id();

    open(sample, address.formatted(id));

    assertThat(text("#weakness-title")).isEqualTo(SAMPLE.weaknesses().get(1).label());
    Counts counts =
        SampleTally.of(
                CORPUS.documents().stream().filter(each -> each.platform().equals("cdk")).toList(),
                each ->
                    each.weaknessId().equals(id)
                        && (each.severity() == Severity.CRITICAL
                            || each.severity() == Severity.HIGH))
            .counts();
    assertThat(text("#its-documents .value")).isEqualTo(Figures.count(counts.distinctDocuments()));
    page.locator("#back").click();
    waitForAddress("#/?platform=cdk&severity=critical,high");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#/nonsense", "#/weakness/none", "#/?platform=%zz&x", "#/?platform=<b>"})
  void showsEverythingForAnAddressThatMakesNoSense(String address) {
    open(sample, address);

    assertThat(text("#card-failures .value"))
        .isEqualTo(Figures.count(SAMPLE.corpus().counts().failures()));
    assertThat(complaints).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#/weakness/w-24aa"})
  void fitsAPhone(String address) {
    page = browser.page(360, 780, ColorScheme.LIGHT);
    page.navigate(sample.toUri() + address);

    assertThat(overflow()).isZero();
  }

  @Test
  void fitsPaper() {
    open(sample, "");
    page.setViewportSize(688, 970);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(overflow()).isZero();
    assertThat(page.locator("#search").isVisible()).isFalse();
    String pdf =
        new String(page.pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
    assertThat(pdf.split("/Type /Page\\b", -1).length - 1).isBetween(2, 12);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, ''", "DARK, ''", "LIGHT, #/weakness/w-24aa", "DARK, #/weakness/w-24aa"})
  void hasNoSeriousAccessibilityIssue(ColorScheme scheme, String address) {
    page = browser.page(1280, 900, scheme);
    page.navigate(sample.toUri() + address);
    page.evaluate(Browser.accessibilityChecker() + "\n;0");

    Map<?, ?> found =
        (Map<?, ?>)
            page.evaluate(
                "() => axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa',"
                    + " 'best-practice']}).then(found => ({rules: found.passes.length, issues:"
                    + " found.violations.filter(each => ['serious', 'critical'].includes("
                    + "each.impact)).map(each => each.id + ': ' + each.nodes.slice(0, 3).map("
                    + "node => node.html + ' ' + node.failureSummary).join(' | '))}))");

    assertThat((List<?>) found.get("issues")).isEmpty();
    assertThat(((Number) found.get("rules")).intValue()).isGreaterThan(20);
  }

  @Test
  void showsHostileTextsAsTextAndRunsNothing() {
    Path hostile = BrowserPages.write("hostile", HostileSummaries.all());
    open(hostile, "#/?all=1");

    List<String> labels = page.locator("#weaknesses-rows .cell-label > a").allTextContents();
    assertThat(labels)
        .contains(
            "<script>document.title='ran'</script>",
            "{{constructor.constructor('document.title=1')()}}",
            "abc [U+202E]gnp.exe")
        .hasSize(HostileSummaries.TEXTS.size());
    for (int rank = 0; rank < labels.size(); rank++) {
      page.evaluate("id => { location.hash = '#/weakness/' + id; }", HostileSummaries.id(rank));
      page.waitForFunction(
          "label => document.getElementById('weakness-title')?.textContent === label",
          labels.get(rank));
      assertThat(page.locator("main script, main img, main iframe, main form, main style").count())
          .isZero();
      assertThat(page.title()).isEqualTo(labels.get(rank).strip() + " – Weakspot");
    }
    assertThat(complaints).isEmpty();
    assertThat(requests).containsExactly(hostile.toUri().toString());
    assertThat(overflow()).isZero();
  }

  @Test
  void saysWhenItsFiltersRestOnASample() {
    FilterRows.Builder rows = FilterRows.builder(List.of("platform", "language"), 300);
    CORPUS.documents().forEach(each -> rows.add(SampleSummaries.row(each)));
    Path sampled = BrowserPages.write("sampled", SampleSummaries.with(SAMPLE, rows.build()));

    open(sampled, "#/?platform=cdk");

    assertThat(text("#sample")).contains("a random sample of 300 of 400 documents");
  }

  @Test
  void filtersAHundredThousandDocumentsWithoutDelay() {
    Path large =
        BrowserPages.write("large", SampleSummaries.withRowsOf(SAMPLE, SampleCorpus.of(100_000)));
    open(large, "");

    Object milliseconds =
        page.evaluate(
            "async () => { const start = performance.now(); location.hash = '#/?platform=cdk';"
                + " await new Promise(done => addEventListener('hashchange', () =>"
                + " setTimeout(done, 0), {once: true})); return performance.now() - start; }");

    assertThat(((Number) milliseconds).doubleValue()).isLessThan(1_500);
    assertThat(complaints).isEmpty();
  }

  private void open(Path file, String address) {
    if (page == null) {
      page = browser.page(1280, 900, ColorScheme.LIGHT);
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.onDialog(dialog -> complaints.add(dialog.message()));
      page.onRequest(request -> requests.add(request.url()));
    } else {
      page.navigate("about:blank");
    }
    page.navigate(file.toUri() + address);
  }

  private void waitForAddress(String fragment) {
    page.waitForFunction("fragment => location.hash === fragment", fragment);
  }

  private void tabTo(String selector) {
    for (int press = 0; press < 60; press++) {
      page.keyboard().press("Tab");
      boolean there =
          (Boolean) page.evaluate("selector => document.activeElement.matches(selector)", selector);
      if (there) {
        return;
      }
    }
    throw new AssertionError("no way to " + selector + " by the Tab key");
  }

  private String text(String selector) {
    return page.locator(selector).first().textContent();
  }

  /** Pixels that the page is wider than its window. */
  private int overflow() {
    Map<?, ?> widths =
        (Map<?, ?>)
            page.evaluate(
                "() => ({all: document.documentElement.scrollWidth,"
                    + " seen: document.documentElement.clientWidth})");
    return ((Number) widths.get("all")).intValue() - ((Number) widths.get("seen")).intValue();
  }
}
