package dev.weakspot.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.typesafe.config.Config;
import com.typesafe.config.ConfigFactory;
import dev.weakspot.failure.Analysis;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.problem.UserFacingException;
import org.junit.jupiter.api.Test;

final class VocabularyReaderTest {

  @Test
  void learnsALabelFromConfiguration() {
    String text = "### Issue 1: Slow\n\n**Reviewer verdict**: too many calls\n";
    Config taught =
        ConfigFactory.parseString(
                "vocabulary.labels.root-cause = ${vocabulary.labels.root-cause} [\"reviewer verdict\"]")
            .withFallback(VocabularyReader.shippedConfig());

    Analysis before = AnalysisParser.of(VocabularyReader.shipped()).parse(text);
    Analysis after = AnalysisParser.of(VocabularyReader.from(taught)).parse(text);

    assertThat(before.failures().get(0).rootCause()).isEmpty();
    assertThat(before.unknownLabels()).extracting("text").containsExactly("Reviewer verdict");
    assertThat(after.failures().get(0).rootCause().orElseThrow().text())
        .isEqualTo("too many calls");
  }

  @Test
  void refusesANameItDoesNotKnow() {
    Config misspelt =
        ConfigFactory.parseString("vocabulary.labels.root-kause = []")
            .withFallback(VocabularyReader.shippedConfig());

    assertThatThrownBy(() -> VocabularyReader.from(misspelt))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("vocabulary.labels.root-kause")
        .hasMessageContaining("root-cause");
  }

  @Test
  void refusesAListThatIsNone() {
    Config broken =
        ConfigFactory.parseString("vocabulary.labels.fix = 3")
            .withFallback(VocabularyReader.shippedConfig());

    assertThatThrownBy(() -> VocabularyReader.from(broken))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("The vocabulary cannot be read");
  }
}
