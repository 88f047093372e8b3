package dev.weakspot.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.parser.Parser;
import dev.weakspot.document.Block;
import dev.weakspot.document.SourceLines;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The skeleton has the blocks of the text it stands for. */
final class SkeletonTest {

  private static final Parser PARSER =
      Parser.builder().customInlineParserFactory(new BlockOnly()).build();

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
        "+ plus\n+plus\n-minus\n-5 degrees\n"
      })
  void hasTheBlocksOfTheText(String text) {
    SourceLines source = SourceLines.of(text);

    assertThat(blocks(source, Skeleton.of(source))).isEqualTo(blocks(source, text));
  }

  private static List<Block> blocks(SourceLines source, String parsed) {
    return new BlockTree(source, SourceLines.of(parsed), 20).childrenOf(PARSER.parse(parsed));
  }

  @Test
  void leavesOutCodeAndWords() {
    assertThat(Skeleton.of(SourceLines.of("# A title\n\n```\nlong code\n```\n- words\n")))
        .isEqualTo("# x\n\n```\n\n```\n- x\n");
  }
}
