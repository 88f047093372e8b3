package dev.weakspot.markdown;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.document.AnalysisDocument;
import dev.weakspot.document.Block;
import dev.weakspot.document.LineRange;
import java.util.List;
import org.junit.jupiter.api.Test;

final class MarkdownReaderTest {

  private static final MarkdownReader READER = MarkdownReader.within(MarkdownLimits.defaults());

  private static List<Block> blocks(String text) throws MarkdownLimitException {
    return READER.read(text).blocks();
  }

  @Test
  void knowsTheLinesOfEachBlock() throws MarkdownLimitException {
    assertThat(blocks("# Title\n\nSome\nwords\n\n- item\n  more\n\n---\n"))
        .extracting(Block::lines)
        .containsExactly(
            new LineRange(1, 1), new LineRange(3, 4), new LineRange(6, 7), new LineRange(9, 9));
  }

  @Test
  void keepsTheInfoStringOfCode() throws MarkdownLimitException {
    assertThat(blocks("```hcl\na = 1\n```\n"))
        .containsExactly(new Block.CodeBlock(new LineRange(1, 3), "hcl", true, true));
  }

  @Test
  void saysWhenAFenceIsNeverClosed() throws MarkdownLimitException {
    assertThat(blocks("~~~\na = 1\n"))
        .containsExactly(new Block.CodeBlock(new LineRange(1, 2), "", true, false));
  }

  @Test
  void nestsListItems() throws MarkdownLimitException {
    Block list = blocks("1. one\n   - inner\n2. two\n").get(0);

    assertThat(list).isInstanceOf(Block.OrderedList.class);
    assertThat(list.children()).hasSize(2);
    assertThat(list.children().get(0).children().get(1)).isInstanceOf(Block.BulletList.class);
  }

  @Test
  void readsTablesWithTheirCells() throws MarkdownLimitException {
    Block.Table table = (Block.Table) blocks("| A | B |\n|---|---|\n| `x|y` | \\| z |\n").get(0);

    assertThat(table.header().cells()).containsExactly("A", "B");
    assertThat(table.rows().get(0).cells()).containsExactly("`x|y`", "\\| z");
  }

  @Test
  void takesARuleUnderALabelledLineForARule() throws MarkdownLimitException {
    assertThat(blocks("**Status:** done\n---\n"))
        .extracting(Block::getClass)
        .containsExactly(List.of(Block.Paragraph.class, Block.Rule.class).toArray(Class[]::new));
  }

  @Test
  void looksInsideAFenceAroundTheWholeDocument() throws MarkdownLimitException {
    assertThat(blocks("```markdown\n# Title\n\n```js\nx\n```\n```\n"))
        .extracting(Block::getClass)
        .containsExactly(List.of(Block.Heading.class, Block.CodeBlock.class).toArray(Class[]::new));
  }

  @Test
  void keepsTheTextAsItIs() throws MarkdownLimitException {
    AnalysisDocument document = READER.read("a  \r\n\r\n\tb\u0000");

    assertThat(document.source().text()).isEqualTo("a  \r\n\r\n\tb\u0000");
  }

  @Test
  void givesUpOnATextBeyondItsLimit() {
    MarkdownReader small = MarkdownReader.within(new MarkdownLimits(10, 1000, 10));

    assertThatThrownBy(() -> small.read("eleven char"))
        .isInstanceOf(MarkdownLimitException.class)
        .hasMessageContaining("11 characters, more than the limit of 10");
  }

  @Test
  void flattensWhatNestsTooDeep() throws MarkdownLimitException {
    MarkdownReader shallow = MarkdownReader.within(new MarkdownLimits(1000, 1000, 2));

    assertThat(shallow.read(">>>>>> deep").blocks()).hasSize(1);
  }
}
