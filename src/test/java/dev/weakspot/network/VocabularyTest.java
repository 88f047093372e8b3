package dev.weakspot.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

final class VocabularyTest {

  private static final Vocabulary VOCABULARY =
      new Vocabulary(List.of("environment", "suffix", "s3", "missing"));

  @Test
  void cutsTextIntoWordsOfLettersAndDigits() {
    assertThat(VOCABULARY.numbers("Suffix_missing: `S3`!", 9)).containsExactly(2, 4, 3);
  }

  @Test
  void partsWordsJoinedByHumps() {
    assertThat(VOCABULARY.numbers("environmentSuffix", 9)).containsExactly(1, 2);
  }

  @Test
  void givesUnknownWordsTheirOwnNumber() {
    assertThat(VOCABULARY.numbers("missing zebra", 9)).containsExactly(4, Vocabulary.UNKNOWN);
    assertThat(VOCABULARY.numbers("größe", 9)).containsOnly(Vocabulary.UNKNOWN);
  }

  @Test
  void stopsAtTheLimit() {
    assertThat(VOCABULARY.numbers("missing missing suffix", 2)).containsExactly(4, 4);
  }

  @Test
  void readsAnEmptyTextAsOneUnknownWord() {
    assertThat(VOCABULARY.numbers(" -- ", 9)).containsExactly(Vocabulary.UNKNOWN);
  }

  @Test
  void refusesAWordThatStandsTwice() {
    assertThatThrownBy(() -> new Vocabulary(List.of("a", "a"))).hasMessageContaining("twice");
  }
}
