package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import dev.weakspot.failure.Severity;
import dev.weakspot.summary.Counts;
import dev.weakspot.summary.SampleCorpus;
import dev.weakspot.summary.SampleSummaries;
import dev.weakspot.summary.SampleTally;
import dev.weakspot.summary.Summary;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opens the page as a reader does. */
final class SummaryPageBrowserTest {

  private static final SampleCorpus CORPUS = SampleCorpus.standard();
  private static final Summary SAMPLE = SampleSummaries.of(CORPUS);

  @RegisterExtension private static final BrowserWindow browser = new BrowserWindow();

  private static Path sample;

  @BeforeAll
  static void write() {
    sample = BrowserPages.write("sample", SAMPLE);
  }

  @Test
  void opensWithoutComplaintsOrRequests() {
    browser.open(sample, "");

    assertThat(browser.page().locator("#weaknesses-rows tr").count()).isEqualTo(25);
    browser.page().locator("#row-0 a").click();
    assertThat(browser.page().locator(".example").count()).isEqualTo(3);
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsExactly(sample.toUri().toString());
  }

  @Test
  void filtersByItsMenusAndKeepsThatInTheAddress() {
    browser.open(sample, "");

    browser.page().locator("#menu-0 summary").click();
    browser.page().locator("#menu-0 label", new Page.LocatorOptions().setHasText("pulumi")).click();

    browser.waitForAddress("#/?platform=pulumi");
    assertThat(browser.text("#choice-0")).isEqualTo("pulumi");
    String failures = browser.text("#card-failures .value");
    browser.page().goBack();
    browser
        .page()
        .waitForFunction("() => document.getElementById('choice-0').textContent === 'all'");
    assertThat(browser.text("#card-failures .value")).isNotEqualTo(failures);
  }

  @Test
  void searchesLabelsKeywordsAndIds() {
    browser.open(sample, "");

    browser.page().locator("#search").fill("config recorder");

    assertThat(browser.page().locator("#weaknesses-rows tr").count()).isEqualTo(1);
    assertThat(browser.text("#weaknesses-rows .cell-label a")).startsWith("AWS Config recorder");
    assertThat(browser.page().url()).endsWith("#/?search=config%20recorder");
  }

  @Test
  void drillsDownAndBackByKeyboardAlone() {
    browser.open(sample, "");

    browser.tabTo("#row-2 a");
    browser.page().keyboard().press("Enter");
    browser.page().waitForFunction("() => document.activeElement.id === 'weakness-title'");
    assertThat(browser.text("#weakness-title")).isEqualTo(SAMPLE.weaknesses().get(2).label());
    browser.page().keyboard().press("Escape");

    browser.page().waitForFunction("() => document.activeElement.closest('#row-2') !== null");
    assertThat(browser.page().locator("#overview").isVisible()).isTrue();
  }

  @Test
  void choosesAFilterByKeyboardAlone() {
    browser.open(sample, "");

    browser.tabTo("#menu-2 summary");
    browser.page().keyboard().press("Enter");
    browser.page().keyboard().press("Tab");
    browser.page().keyboard().press("Space");
    browser.waitForAddress("#/?severity=critical");
    browser.page().keyboard().press("Escape");

    assertThat(browser.page().evaluate("() => document.activeElement.parentElement.id"))
        .isEqualTo("menu-2");
    assertThat(browser.page().locator("#menu-2 fieldset").isVisible()).isFalse();
  }

  @Test
  void restoresAViewFromItsAddress() {
    String address = "#/weakness/%s?platform=cdk&severity=critical,high";
    String id = SAMPLE.weaknesses().get(1).id();

    browser.open(sample, address.formatted(id));

    assertThat(browser.text("#weakness-title")).isEqualTo(SAMPLE.weaknesses().get(1).label());
    Counts counts =
        SampleTally.of(
                CORPUS.documents().stream().filter(each -> each.platform().equals("cdk")).toList(),
                each ->
                    each.weaknessId().equals(id)
                        && (each.severity() == Severity.CRITICAL
                            || each.severity() == Severity.HIGH))
            .counts();
    assertThat(browser.text("#its-documents .value"))
        .isEqualTo(Figures.count(counts.distinctDocuments()));
    browser.page().locator("#back").click();
    browser.waitForAddress("#/?platform=cdk&severity=critical,high");
  }

  @ParameterizedTest
  @ValueSource(strings = {"#/nonsense", "#/weakness/none", "#/?platform=%zz&x", "#/?platform=<b>"})
  void showsEverythingForAnAddressThatMakesNoSense(String address) {
    browser.open(sample, address);

    assertThat(browser.text("#card-failures .value"))
        .isEqualTo(Figures.count(SAMPLE.corpus().counts().failures()));
    assertThat(browser.complaints()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "#/weakness/w-24aa"})
  void fitsAPhone(String address) {
    browser.open(sample, address, 360, 780, ColorScheme.LIGHT);

    assertThat(browser.overflow()).isZero();
  }

  @Test
  void fitsPaper() {
    browser.open(sample, "");
    browser.page().setViewportSize(688, 970);
    browser.page().emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(browser.overflow()).isZero();
    assertThat(browser.page().locator("#search").isVisible()).isFalse();
    String pdf =
        new String(
            browser.page().pdf(new Page.PdfOptions().setFormat("A4")), StandardCharsets.ISO_8859_1);
    assertThat(pdf.split("/Type /Page\\b", -1).length - 1).isBetween(2, 12);
  }

  @ParameterizedTest
  @CsvSource({"LIGHT, ''", "DARK, ''", "LIGHT, #/weakness/w-24aa", "DARK, #/weakness/w-24aa"})
  void hasNoSeriousAccessibilityIssue(ColorScheme scheme, String address) {
    browser.open(sample, address, 1280, 900, scheme);
    browser.page().evaluate(Browser.accessibilityChecker() + "\n;0");

    Map<?, ?> found =
        (Map<?, ?>)
            browser
                .page()
                .evaluate(
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
    browser.open(hostile, "#/?all=1");

    List<String> labels =
        browser.page().locator("#weaknesses-rows .cell-label > a").allTextContents();
    assertThat(labels)
        .contains(
            "<script>document.title='ran'</script>",
            "{{constructor.constructor('document.title=1')()}}",
            "abc [U+202E]gnp.exe")
        .hasSize(HostileSummaries.TEXTS.size());
    for (int rank = 0; rank < labels.size(); rank++) {
      browser
          .page()
          .evaluate("id => { location.hash = '#/weakness/' + id; }", HostileSummaries.id(rank));
      browser
          .page()
          .waitForFunction(
              "label => document.getElementById('weakness-title')?.textContent === label",
              labels.get(rank));
      assertThat(
              browser
                  .page()
                  .locator("main script, main img, main iframe, main form, main style")
                  .count())
          .isZero();
      assertThat(browser.page().title()).isEqualTo(labels.get(rank).strip() + " – Weakspot");
    }
    assertThat(browser.complaints()).isEmpty();
    assertThat(browser.requests()).containsExactly(hostile.toUri().toString());
    assertThat(browser.overflow()).isZero();
  }
}
