package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NormalTextTest {

  @ParameterizedTest
  @CsvSource({
    "The environmentSuffix is gone, environment suffix, true",
    "The environmentSuffix is gone, environmentsuffix, true",
    "Deprecated call, deprecat, true",
    "Undeprecated call, deprecat, false",
    "Two APIs at once, api, true",
    "Apiary, api, false",
    "depends_on is missing, depends on, true",
    "``, no, false",
  })
  void findsPhrasesAtTheStartOfWords(String text, String phrase, boolean found) {
    assertThat(new NormalText(text).contains(phrase)).isEqualTo(found);
  }
}
