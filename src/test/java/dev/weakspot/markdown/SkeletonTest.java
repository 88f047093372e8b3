package dev.weakspot.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import dev.weakspot.document.Block;
import dev.weakspot.document.LineRange;
import dev.weakspot.document.SourceLines;
import java.util.List;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The skeleton has the blocks of the text it stands for. */
final class SkeletonTest {

  private static final Parser PARSER =
      Parser.builder().customInlineParserFactory(new BlockOnly()).build();

  private static final int NESTING = 20;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "# Heading with words\n\nand a paragraph\nof two lines\n",
        "- item\n  - inner item\n\n    continued\n- [ ] task\n1) one\n2) two\n",
        "**bold start** and more\n*emphasis*\n* item\n***\n_ _ _\n",
        "Title\n=====\nOther\n---\n",
        "> quote\nlazy\n\n>> deeper\n> - item in it\n",
        "    indented code\n\ttabbed code\n\ntext\n    not code\n",
        "```yaml\n# not a heading\n- not an item\n```\nafter\n",
        "- item\n  ```sh\n  code\n  ```\n- next\n",
        "- item\n  ```sh\nless indented\n  ```\n",
        "<!-- open\n# inside\n--> after\n\n# Heading\n",
        "<details>\n<summary>x</summary>\n\n# Heading\n</details>\n",
        "| a | b |\n|---|---|\n| c | d |\n",
        "10. ten\n11. eleven\n\n1986\\. A year\n",
        "`code` starts this line\n~~struck~~\n",
        "#hashtag\n####### seven\n## \n",
        "+ plus\n+plus\n-minus\n-5 degrees\n",
        "one\ntwo\nthree\nfour\nfive\n- a\n  b\n  c\n  d\n  e\n\n\n\n\nafter\n",
        "> one\n> two\n> three\n> four\nlazy\nlazy\nlazy\nlazy\n",
        "Four\nlines\nof\ntitle\n===\nfour\nmore\nof\nit\n---\n",
        "    code\n    of\n    some\n    lines\n\n\n\n    more\n"
      })
  void hasTheBlocksOfTheText(String text) {
    SourceLines source = SourceLines.of(text);

    assertThat(blocks(source)).isEqualTo(blocks(source, text, source::lineAt));
  }

  private static List<Block> blocks(SourceLines source) {
    Skeleton skeleton = Skeleton.of(source, NESTING);
    return blocks(source, skeleton.text(), skeleton::lineAt);
  }

  private static List<Block> blocks(SourceLines source, String parsed, IntUnaryOperator lineAt) {
    return new BlockTree(source, lineAt, NESTING).childrenOf(PARSER.parse(parsed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"_", "*", "-", "_ ", "* ", "- ", "="})
  void readsALongRuleAsAShortOne(String mark) {
    SourceLines once = SourceLines.of("words\n\n" + mark.repeat(5) + "\n\n> " + mark.repeat(5));
    SourceLines often =
        SourceLines.of("words\n\n" + mark.repeat(20_000) + "\n\n> " + mark.repeat(20_000));

    assertThat(blocks(often)).isEqualTo(blocks(once));
  }

  @Test
  void readsALongUnderlineAsAShortOne() {
    SourceLines source = SourceLines.of("words\n" + "=".repeat(20_000));

    assertThat(blocks(source)).containsExactly(new Block.Heading(new LineRange(1, 2), 1));
  }

  @Test
  void leavesOutCodeAndWords() {
    String text = "# A title\n\n```\nlong\ncode\n```\n- words\n\nfour\nlines\nof\nwords\n";

    assertThat(Skeleton.of(SourceLines.of(text), NESTING).text())
        .isEqualTo("# x\n\n```\n\n```\n- x\n\nx\nx\n");
  }
}
