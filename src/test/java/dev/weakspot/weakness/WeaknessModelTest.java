package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

final class WeaknessModelTest {

  private static final WeaknessModel MODEL = WeaknessModel.load();

  @Test
  void classifiesByTheFailuresOwnWords() {
    Verdict verdict = MODEL.judge("f1", text("Bucket names lack the environment suffix"));

    assertThat(verdict.classification().category()).isEqualTo("resource-naming");
    assertThat(verdict.ignored()).isFalse();
  }

  @Test
  void givesEqualTextsTheSameWeakness() {
    FailureText text = text("Retention of logs is never set");

    assertThat(MODEL.judge("f1", text).assignment())
        .isEqualTo(WeaknessModel.load().judge("f2", text).assignment());
  }

  @Test
  void saysOtherWhenNothingSpeaksForACategory() {
    assertThat(MODEL.judge("f1", text("")).classification()).isEqualTo(Classification.none());
  }

  private static FailureText text(String title) {
    return FailureText.ofTitle(title);
  }
}
