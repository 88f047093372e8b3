package dev.weakspot.failure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PhraseAutomatonTest {

  @ParameterizedTest
  @CsvSource({
    "root cause, Root Cause, true",
    "root cause, **Root-Cause**:, true",
    "root cause, the root cause, false",
    "summary*, Summary of failures, true",
    "summary*, Summaryless, false",
    "*impact, Cost Impact, true",
    "*impact, impact, true",
    "*impact, Impact level, false",
    "*lessons*, Key lessons learned, true",
    "*lessons*, lessonsome, false",
    "what s missing, What's missing, false",
    "whats missing, What's missing, true",
    "*not*, nothing is noted, false",
    "*not*, was NOT done, true"
  })
  void findsPhrasesAtWordBorders(String phrase, String text, boolean found) {
    PhraseAutomaton automaton = new PhraseAutomaton.Builder().add(phrase, 3).build();

    assertThat(automaton.match(text)).isEqualTo(found ? 1L << 3 : 0L);
  }
}
