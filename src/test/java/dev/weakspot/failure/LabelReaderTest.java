package dev.weakspot.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.document.Block;
import dev.weakspot.document.LineRange;
import dev.weakspot.document.SourceLines;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class LabelReaderTest {

  private static final Vocabulary VOCABULARY = VocabularyReader.shipped();

  private static Optional<Label> read(String line) {
    SourceLines source = SourceLines.of(line);
    Block block = new Block.Paragraph(new LineRange(1, 1));
    Passage passage = new Passage(Passage.Kind.TEXT, 1, 1, 0, "", 0, line.length(), block);
    return new LabelReader(VOCABULARY, source).read(passage);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "**Impact**: wide             | IMPACT     | wide",
        "**Impact:** wide             | IMPACT     | wide",
        "Impact: wide                 | IMPACT     | wide",
        "__Root Cause__: haste        | ROOT_CAUSE | haste",
        "*Fix*: undo                  | FIX        | undo",
        "❌ **Issue**: wide           | ISSUE      | wide",
        "**Fix** (line 12): undo      | FIX        | undo",
        "**Fix (line 12)**: undo      | FIX        | undo",
        "**Fix** - undo               | FIX        | undo",
        "\\*\\*Fix:\\*\\*undo         | FIX        | undo"
      })
  void readsLabelsInTheirSpellings(String line, Field field, String value) {
    Label label = read(line).orElseThrow();

    assertThat(label.field()).contains(field);
    assertThat(line.substring(label.valueFrom()).strip()).isEqualTo(value);
  }

  @Test
  void keepsLabelsItDoesNotKnow() {
    assertThat(read("**Mood of the reviewer**: calm").orElseThrow().field()).isEmpty();
  }

  @Test
  void takesNoPlainWordsForALabel() {
    assertThat(read("Mood of the reviewer: calm")).isEmpty();
    assertThat(read("The fix was: nothing")).isEmpty();
  }
}
