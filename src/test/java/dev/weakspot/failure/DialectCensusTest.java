package dev.weakspot.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.parser.AnalysisParser;
import org.junit.jupiter.api.Test;

final class DialectCensusTest {

  private static final AnalysisParser PARSER = AnalysisParser.of(VocabularyReader.shipped());

  private static DialectCensus censusOf(String... texts) {
    DialectCensus census = new DialectCensus();
    for (String text : texts) {
      census.add(PARSER.parse(text));
    }
    return census;
  }

  @Test
  void countsDocumentsAndFieldsOfADialect() {
    DialectCensus census =
        censusOf(
            "### Issue 1: Slow\n\n**Fix**: Cache\n",
            "### Issue 1: Late\n\n**Fix**: Hurry\n\n### Issue 2: Lost\n\n**Problem**: Gone\n");

    assertThat(census.dialects())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.name()).isEqualTo("failure-headings");
              assertThat(row.documents()).isEqualTo(2);
              assertThat(row.failures()).isEqualTo(3);
              assertThat(row.coverage()).containsEntry("root-cause", 0.0);
            });
  }

  @Test
  void suggestsAFieldForALabelItDoesNotKnow() {
    String text = "### Issue 1: Slow\n\n**Cause as the team saw it**: haste\n";

    assertThat(censusOf(text, text).patch(2))
        .contains("treat `cause as the team saw it` as root-cause: +2 fields in 2 documents")
        .contains(
            "vocabulary.labels.root-cause = ${vocabulary.labels.root-cause}"
                + " [\"cause as the team saw it\"]");
  }

  @Test
  void leavesRareLabelsOutOfThePatch() {
    assertThat(censusOf("### Issue 1: Slow\n\n**Cause as seen**: haste\n").patch(2)).isEmpty();
  }
}
