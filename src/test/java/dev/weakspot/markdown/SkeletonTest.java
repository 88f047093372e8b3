package dev.weakspot.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import dev.weakspot.document.Block;
import dev.weakspot.document.LineRange;
import dev.weakspot.document.SourceLines;
import java.util.ArrayList;
import java.util.List;
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
        "    code\n    of\n    some\n    lines\n\n\n\n    more\n",
        "- item\n\n# Heading\n\n- item\n\n  more of it\n\nno more\n\n    code\n",
        "1. one\n\n```\ncode\n```\n\n2. two\n\n   ```\n   code\n   ```\n\nafter\n",
        "```\nnever closed\n\n# No heading\n\nno paragraph\n",
        "  ```\n  code\n     ```\n\n# No heading\n",
        "- ```\n\n# Heading\n\nparagraph\n",
        "> ```\n> code\n\n# Heading\n\nparagraph\n",
        "<div>\n\n# Heading\n\n<!-- open\n\n# No heading\n\n-->\n\n# Heading\n",
        "- <!-- open\n\n  # No heading\n\n# Heading\n",
        "> quote\n\n> another\n\nparagraph\n===\n\n===\n\n___\n"
      })
  void hasTheBlocksOfTheText(String text) {
    SourceLines source = SourceLines.of(text);

    assertThat(blocks(source)).isEqualTo(blocksWithoutSkeleton(source));
  }

  private static List<Block> blocks(SourceLines source) {
    try {
      return MarkdownReader.within(new MarkdownLimits(100_000, 1_000, NESTING))
          .read(source.text())
          .blocks();
    } catch (MarkdownLimitException limit) {
      throw new AssertionError(limit);
    }
  }

  private static List<Block> blocksWithoutSkeleton(SourceLines source) {
    ShapeReader shapes = new ShapeReader(source, NESTING);
    return new BlockTree(source, line -> line + 1)
        .of(shapes.childrenOf(PARSER.parse(source.text())));
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
  void cutsWhereNothingGoesOn() {
    String text = "one\n\ntwo\n\n- item\n\n  more\n\n### Three\n\n```\ncode\n\nmore\n```\n";
    Skeleton skeleton = Skeleton.of(SourceLines.of(text), NESTING);
    List<String> chunks = new ArrayList<>();
    for (int from = 0, end; from < skeleton.count(); from = end) {
      end = skeleton.endOfChunk(from);
      chunks.add(skeleton.text(from, end));
    }

    assertThat(chunks).containsExactly("x\n\n", "x\n\n- x\n\n  x\n\n", "### x\n\n```\n\n```\n");
  }

  @Test
  void leavesOutCodeAndWords() {
    String text = "# A title\n\n```\nlong\ncode\n```\n- words\n\nfour\nlines\nof\nwords\n";

    assertThat(Skeleton.of(SourceLines.of(text), NESTING).text())
        .isEqualTo("# x\n\n```\n\n```\n- x\n\nx\nx\n");
  }
}
