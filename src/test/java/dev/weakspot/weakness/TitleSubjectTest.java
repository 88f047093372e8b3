package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TitleSubjectTest {

  @ParameterizedTest
  @CsvSource({
    "Alarms missing on the queues in production, Alarms missing on the queues",
    "Backups expire too soon for the Billing Team., Backups expire too soon",
    "Wrong key policy in ProdStack, Wrong key policy",
  })
  void leavesOutWhereAndWhenItHappened(String title, String subject) {
    assertThat(TitleSubject.of(title)).isEqualTo(subject);
  }

  @ParameterizedTest
  @CsvSource({
    "Missing for the stack",
    "Approval before deployment",
    "Alarms in production fire twice",
    "Log retention of products",
  })
  void keepsTheWholeOfOtherTitles(String title) {
    assertThat(TitleSubject.of(title)).isEqualTo(title);
  }

  @Test
  void readsTitlesOfAnyLengthOnce() {
    String title = "in production ".repeat(100_000) + "x";

    assertThat(TitleSubject.of(title)).isEqualTo(title);
    assertThat(TitleSubject.of("Queue polled twice " + "in ".repeat(100_000) + "production"))
        .startsWith("Queue polled twice in");
  }
}
