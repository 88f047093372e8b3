package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class VisibleTextTest {

  @Test
  void marksWhatReordersOrHides() {
    assertThat(VisibleText.of("a\u202eb\u0000c\ud800d\u2028e"))
        .isEqualTo("a[U+202E]b[U+0000]c\ufffdd[U+2028]e");
  }

  @Test
  void keepsScriptsEmojiAndLines() {
    assertThat(VisibleText.of("é 日本 👩\u200d💻 مرحبا\n\tx"))
        .isEqualTo("é 日本 👩\u200d💻 مرحبا\n\tx");
  }

  @Test
  void saysHowMuchItCut() {
    assertThat(VisibleText.of("abcdef", 3)).isEqualTo("abc… (6 characters)");
  }

  @Test
  void cutsNoPairInTwo() {
    assertThat(VisibleText.of("a👩b", 2)).isEqualTo("a… (4 characters)");
  }
}
