package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TitleSubjectTest {

  @Test
  void leavesOutWhereAndWhenItHappened() {
    assertThat(TitleSubject.of("Alarms missing on the queues in production").tellingWords())
        .containsExactly("alarm", "queue");
  }

  @Test
  void keepsThePlaceOfATitleThatTellsNothingElse() {
    assertThat(TitleSubject.of("Missing for the stack").tellingWords()).containsExactly("stack");
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
    assertThat(TitleSubject.tellingWords(more, 1)).isEqualTo(TitleSubject.tellingWords(one, 1));
  }
}
