package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weakspot.summary.SampleCorpus;
import dev.weakspot.summary.SampleSummaries;
import dev.weakspot.summary.Summary;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class SummaryPageTest {

  private static final Summary SAMPLE = SampleSummaries.standard();

  @Test
  void isOneFileThatNamesNoOther() {
    String page = rendered(SAMPLE);

    assertThat(page).startsWith("<!DOCTYPE html>").endsWith("</html>\n");
    assertThat(page).doesNotContainPattern("<(link|img|iframe|object|embed|base|form)\\b");
    assertThat(page).doesNotContainPattern("(?i)<script[^>]+src");
    assertThat(page).doesNotContainPattern("(?i)url\\(|@import");
  }

  @Test
  void allowsItsOwnScriptAndStyleAlone() {
    assertThat(rendered(SAMPLE).replace("&#39;", "'"))
        .containsPattern(
            "content=\"default-src 'none'; script-src 'sha256-[^']+' 'sha256-[^']+';"
                + " style-src 'sha256-[^']+'; base-uri 'none'; form-action 'none';"
                + " require-trusted-types-for 'script'; trusted-types 'none'\"");
  }

  @Test
  void isTheSameEveryTime() {
    assertThat(rendered(SampleSummaries.of(SampleCorpus.standard()))).isEqualTo(rendered(SAMPLE));
  }

  @Test
  void holdsHostileTextsAsDataAlone() throws IOException {
    String page = rendered(HostileSummaries.all());

    assertThat(page)
        .doesNotContain("<script>document")
        .doesNotContain("<img")
        .doesNotContain("\u202e");
    assertThat(page).hasSizeLessThan(1_000_000);
    assertThat(Pattern.compile("<script\\b").matcher(page).results()).hasSize(3);
    assertThat(data(page).get("weaknesses").findValuesAsText("label"))
        .contains("<script>document.title='ran'</script>", "abc [U+202E]gnp.exe");
  }

  @Test
  void linksPlacesByTheTemplate() throws IOException {
    ReportOptions options =
        new ReportOptions(LinkTemplate.of("https://code.example/{path}#L{line}"), "LAKE");

    String page = Rendered.by(new SummaryPage(options), SAMPLE);

    assertThat(data(page).at("/weaknesses/0/examples/0/link").asText())
        .startsWith("https://code.example/archive/");
  }

  @Test
  void staysSmallAndQuickWithAHundredThousandDocuments() {
    SampleCorpus corpus = SampleCorpus.of(100_000);
    Summary large = SampleSummaries.withRowsOf(SAMPLE, corpus);
    Instant start = Instant.now();

    String page = rendered(large);

    assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(10));
    assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(5_000_000);
    assertThat(corpus.documents().stream().mapToLong(each -> each.failures().size()).sum())
        .isGreaterThan(600_000);
  }

  @Test
  void staysUnderTwoMegabytesForTheSample() {
    assertThat(rendered(SAMPLE)).hasSizeLessThan(1_000_000);
  }

  private static String rendered(Summary summary) {
    return Rendered.by(new SummaryPage(ReportOptions.defaults()), summary);
  }

  private static JsonNode data(String page) throws IOException {
    Matcher data =
        Pattern.compile(
                "<script type=\"application/json\" id=\"data\">(.*?)</script>", Pattern.DOTALL)
            .matcher(page);
    assertThat(data.find()).isTrue();
    return new ObjectMapper().readTree(data.group(1));
  }
}
