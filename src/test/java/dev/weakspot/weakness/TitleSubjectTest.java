package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

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

  @Test
  void saysHowMuchOfItStandsInPhrases() {
    TitleSubject subject = TitleSubject.of("DeadLetter queues missing for the order bus");

    assertThat(subject.shareIn(List.of("dead letter"))).isEqualTo(0.4);
    assertThat(subject.shareIn(List.of("dead letter", "letter queue"))).isEqualTo(0.6);
    assertThat(subject.shareIn(List.of("dead queue", "or", "missing"))).isZero();
    assertThat(TitleSubject.of("...").shareIn(List.of("dead letter"))).isZero();
  }
}
