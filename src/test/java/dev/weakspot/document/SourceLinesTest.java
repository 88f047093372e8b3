package dev.weakspot.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SourceLinesTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void findsTheSameLinesForEachLineEnd(String end) {
    SourceLines lines = SourceLines.of("one" + end + end + "three" + end);

    assertThat(lines.count()).isEqualTo(3);
    assertThat(lines.line(1)).isEqualTo("one");
    assertThat(lines.line(2)).isEmpty();
    assertThat(lines.line(3)).isEqualTo("three");
  }

  @Test
  void leavesTheByteOrderMarkOutOfTheFirstLine() {
    assertThat(SourceLines.of("\uFEFF# Title").line(1)).isEqualTo("# Title");
  }

  @Test
  void givesAnEmptyTextOneEmptyLine() {
    assertThat(SourceLines.of("").count()).isEqualTo(1);
  }

  @Test
  void tellsTheLineOfAnOffset() {
    SourceLines lines = SourceLines.of("ab\ncd\n");

    assertThat(lines.lineAt(0)).isEqualTo(1);
    assertThat(lines.lineAt(2)).isEqualTo(1);
    assertThat(lines.lineAt(3)).isEqualTo(2);
  }

  @Test
  void cutsOutTheRawTextOfLines() {
    SourceLines lines = SourceLines.of("a\r\nb\r\nc");

    assertThat(lines.text(new LineRange(1, 2))).isEqualTo("a\r\nb");
  }
}
