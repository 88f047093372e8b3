package dev.weakspot.failure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.config.VocabularyReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class HeadingReaderTest {

  private static final HeadingReader READER = new HeadingReader(VocabularyReader.shipped());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1. Missing tags               | 1  | Missing tags     |",
        "**2) Missing tags**           | 2  | Missing tags     |",
        "1\\. Missing tags             | 1  | Missing tags     |",
        "3.2 Missing tags              | 3.2| Missing tags     |",
        "b. Missing tags               | b  | Missing tags     |",
        "A1: Missing tags              | A1 | Missing tags     |",
        "Failure 3: Missing tags       | 3  | Missing tags     |",
        "FAULT-2: Missing tags         | 2  | Missing tags     |",
        "Issue #4 - Missing tags       | 4  | Missing tags     |",
        "**Issue: Missing tags**       | '' | Missing tags     |",
        "Critical Failure 5: Wrong key | 5  | Wrong key        | CRITICAL",
        "[HIGH] Missing tags           | '' | Missing tags     | HIGH",
        "2. Missing tags (BLOCKER)     | 2  | Missing tags     | CRITICAL",
        "Missing tags - LOW            | '' | Missing tags     | LOW",
        "Category B (Moderate) - Tags  | '' | Tags             | MEDIUM",
        "3D rendering is slow          | '' | 3D rendering is slow |",
        "S3 Bucket Policy              | '' | S3 Bucket Policy |"
      })
  void takesTitlesApart(String raw, String number, String title, Severity severity) {
    Heading heading = READER.read(7, raw);

    assertThat(heading.number()).isEqualTo(number);
    assertThat(heading.title()).isEqualTo(title);
    assertThat(heading.severity().orElse(null)).isEqualTo(severity);
    assertThat(raw).contains(heading.title());
  }
}
