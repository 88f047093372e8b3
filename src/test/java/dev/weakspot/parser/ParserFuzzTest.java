package dev.weakspot.parser;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.code_intelligence.jazzer.junit.DictionaryEntries;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.weakspot.config.VocabularyReader;
import java.util.List;

/**
 * Reads whatever a fuzzer makes up. A build replays the inputs beside this test; {@code
 * JAZZER_FUZZ=1} makes up new ones for ten minutes.
 */
final class ParserFuzzTest {

  private final AnalysisParser parser = AnalysisParser.of(VocabularyReader.shipped());

  @FuzzTest(maxDuration = "10m")
  @DictionaryEntries({
    "\\x0A\\x0A",
    "### ",
    "**",
    "| ",
    "|---|",
    "```",
    "~~~",
    "- ",
    "1. ",
    "> ",
    "<!--",
    "\\x0D\\x0A",
    "\\x0D",
    "Severity",
    "Impact",
    "Root Cause",
    "Fix",
    "Critical",
    "High",
    "Summary",
    "Failure 1: ",
    "Knowledge Gaps",
    "Training Value",
    "3 critical",
    "https://a.b/c",
    "MODEL_RESPONSE"
  })
  void readsAnyBytes(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    List<String> faults = AnalysisFaults.in(text, parser.parse(text));
    if (!faults.isEmpty()) {
      throw new AssertionError(faults.toString());
    }
  }
}
