package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.MutableDataSet;
import dev.weakspot.summary.ExampleFailure;
import dev.weakspot.summary.SampleSummaries;
import dev.weakspot.summary.Summary;
import dev.weakspot.summary.WeaknessSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SummaryMarkdownTest {

  private static final Summary SAMPLE = SampleSummaries.standard();

  @Test
  void leadsWithTheHeadline() {
    String markdown = rendered(SAMPLE);

    assertThat(markdown).startsWith("# What the model gets wrong: samples\n\n**");
    assertThat(markdown)
        .contains(
            Figures.count(SAMPLE.corpus().counts().failures(), "reported failure"),
            "They are not failure rates",
            "## Top 20 by priority",
            "## 3 real cases",
            "## What changed since run `20260928T061500Z-91ab`",
            "## The corpus");
  }

  @Test
  void quotesACaseOfTheFirstWeaknesses() {
    WeaknessSummary first = SAMPLE.weaknesses().get(0);
    ExampleFailure example =
        first.examples().stream()
            .filter(each -> each.issue().or(each::rootCause).isPresent())
            .findFirst()
            .orElseThrow();

    assertThat(rendered(SAMPLE))
        .contains("- **%s**: %s, in ".formatted(first.label(), example.title()))
        .contains(example.issue().or(example::rootCause).orElseThrow().text());
  }

  @Test
  void ranksTwentyWeaknessesWithTheirFigures() {
    String first = SAMPLE.weaknesses().get(0).label();

    assertThat(rendered(SAMPLE)).containsPattern("\\| 1 \\| " + first + " `w-[0-9a-f]{4}` \\| ");
    assertThat(rendered(SAMPLE)).contains("\n| 20 | ").doesNotContain("\n| 21 | ");
  }

  @Test
  void saysThatAFirstRunHasNothingToCompare() {
    Summary first =
        new Summary(
            SAMPLE.run(),
            SAMPLE.corpus(),
            SAMPLE.categories(),
            SAMPLE.weaknesses(),
            SAMPLE.periods(),
            SAMPLE.cooccurrences(),
            Optional.empty(),
            SAMPLE.rates(),
            SAMPLE.rows());

    assertThat(rendered(first)).contains("This is the first run: there is nothing to compare.");
  }

  @Test
  void linksCasesToTheirLineByTheTemplate() {
    ReportOptions options =
        new ReportOptions(LinkTemplate.of("https://code.example/{path}#L{line}"), "LAKE");

    assertThat(Rendered.by(new SummaryMarkdown(options), SAMPLE))
        .containsPattern("\\]\\(<https://code.example/archive/[\\w/.-]+#L\\d+>\\)");
  }

  @Test
  void rendersHostileTextsAsTextAlone() {
    List<Node> nodes = nodes(rendered(HostileSummaries.all()));

    assertThat(nodes)
        .noneMatch(
            node ->
                node instanceof HtmlBlock
                    || node instanceof Link
                    || node instanceof AutoLink
                    || node instanceof Image
                    || node instanceof FencedCodeBlock);
    assertThat(nodes)
        .filteredOn(HtmlInline.class::isInstance)
        .extracting(node -> node.getChars().toString())
        .containsOnly("<sub>", "</sub>");
    assertThat(nodes).filteredOn(Heading.class::isInstance).hasSize(6);
  }

  @Test
  void leavesNothingThatAHostTurnsIntoALinkOrAMention() {
    assertThat(rendered(HostileSummaries.all()))
        .doesNotContain("https://evil")
        .doesNotContain("www.evil")
        .doesNotContain("@everyone")
        .doesNotContain("\u202e");
  }

  @Test
  void staysShortWhateverTheTexts() {
    assertThat(rendered(HostileSummaries.all())).hasSizeLessThan(40_000);
  }

  private static String rendered(Summary summary) {
    return Rendered.by(new SummaryMarkdown(ReportOptions.defaults()), summary);
  }

  private static List<Node> nodes(String markdown) {
    MutableDataSet options =
        new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
    List<Node> nodes = new ArrayList<>();
    Parser.builder(options).build().parse(markdown).getDescendants().forEach(nodes::add);
    return nodes;
  }
}
