package dev.weakspot.parser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.Analysis;
import dev.weakspot.failure.CodeExample;
import dev.weakspot.failure.CodeRole;
import dev.weakspot.failure.DocumentKind;
import dev.weakspot.failure.Impact;
import dev.weakspot.failure.Vocabulary;
import dev.weakspot.markdown.MarkdownLimits;
import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class AnalysisParserTest {

  private static final AnalysisParser PARSER = AnalysisParser.of(VocabularyReader.shipped());

  private static final String DOCUMENT =
      """
      # Failures

      ### Failure 1: Open port

      **Issue**: The port is open:

      ```hcl
      cidr = "0.0.0.0/0"
      ```

      **Cost Impact**: none

      **Fix**:

      ```hcl
      cidr = "10.0.0.0/8"
      ```
      """;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", " ", "\n", "\r", "\0", "#", "-", "```", "|", "|-|", "**", "<!--", "\uFEFF", "1."
      })
  void endsWellOnLeastTexts(String text) {
    assertThat(PARSER.parse(text).failures()).isEmpty();
  }

  @Test
  void turnsAnExceededLimitIntoAProblem() {
    MarkdownLimits limits = new MarkdownLimits(10, 1000, 10);

    Analysis analysis =
        AnalysisParser.within(limits, VocabularyReader.shipped()).parse("more than ten");

    assertThat(analysis.kind()).isEqualTo(DocumentKind.OTHER);
    assertThat(analysis.problems())
        .extracting(Problem::code)
        .containsExactly(ProblemCode.PARSE_LIMIT);
  }

  @Test
  void tellsWhoseCodeAnExampleIs() {
    assertThat(PARSER.parse(DOCUMENT).failures().get(0).codeExamples())
        .extracting(CodeExample::role)
        .containsExactly(CodeRole.RESPONSE, CodeRole.IDEAL);
  }

  @Test
  void tellsTheDimensionOfAnImpact() {
    assertThat(PARSER.parse(DOCUMENT).failures().get(0).impacts())
        .extracting(Impact::dimension)
        .containsExactly("cost");
  }

  @Test
  void readsTheSameWithAVocabularyThatTravelled() throws Exception {
    Vocabulary travelled = throughBytes(VocabularyReader.shipped());

    assertThat(AnalysisParser.of(travelled).parse(DOCUMENT)).isEqualTo(PARSER.parse(DOCUMENT));
  }

  private static Vocabulary throughBytes(Vocabulary vocabulary)
      throws IOException, ClassNotFoundException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(vocabulary);
    }
    try (ObjectInputStream in =
        new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
      return (Vocabulary) in.readObject();
    }
  }
}
