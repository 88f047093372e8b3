package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TellingWordsTest {

  @Test
  void leavesOutWhatAnyTitleSays() {
    assertThat(TellingWords.of("Missing alarms on the deadLetter queues"))
        .containsExactly("alarm", "dead", "letter", "queue");
  }

  @Test
  void stopsAtTheLimit() {
    assertThat(TellingWords.of("alarms of queues and topics", 2)).containsExactly("alarm", "queue");
  }

  @ParameterizedTest
  @CsvSource({
    "alias, aliases",
    "policy, policies",
    "address, addresses",
    "cache, caches",
    "patch, patches",
    "index, indexes",
    "database, databases",
    "lambda, lambdas",
    "tie, ties",
    "status, statuses",
  })
  void tellsTheSameInBothNumbers(String one, String more) {
    assertThat(TellingWords.of(more)).isEqualTo(TellingWords.of(one));
  }
}
