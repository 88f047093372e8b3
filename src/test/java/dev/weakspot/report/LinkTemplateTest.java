package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class LinkTemplateTest {

  @Test
  void escapesWhateverThePathHolds() {
    assertThat(LinkTemplate.of("https://h/{path}#L{line}").link("a b/\"><{line}?#é.md", 7))
        .contains("https://h/a%20b/%22%3E%3C%7Bline%7D%3F%23%C3%A9.md#L7");
  }

  @Test
  void makesNoLinkWithoutATemplate() {
    assertThat(LinkTemplate.none().link("a.md", 1)).isEmpty();
  }

  @Test
  void refusesAnythingButHttp() {
    assertThatThrownBy(() -> LinkTemplate.of("javascript:alert(1)//{path}"))
        .hasMessageContaining("not an http(s) address with {path}")
        .hasMessageContaining("Write it as in https://");
  }
}
