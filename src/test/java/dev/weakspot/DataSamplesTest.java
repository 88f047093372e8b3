package dev.weakspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.Analysis;
import dev.weakspot.failure.Failure;
import dev.weakspot.failure.Severity;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.source.DecodedText;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.junit.jupiter.InjectSoftAssertions;
import org.assertj.core.api.junit.jupiter.SoftAssertionsExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Holds the documents of {@code data-samples} against what its {@code expected.tsv} says of them.
 */
@ExtendWith(SoftAssertionsExtension.class)
final class DataSamplesTest {

  @InjectSoftAssertions private SoftAssertions differences;

  private static final Path SAMPLES = Path.of("data-samples");
  private static final Path CORPUS = SAMPLES.resolve("corpus");

  @Test
  void listsEachDocumentOnce() throws IOException {
    assertThat(documents()).hasSizeGreaterThan(30);
    assertThat(expectations().keySet()).containsExactlyElementsOf(documents());
  }

  @Test
  void countsFailuresBySeverity() throws IOException {
    assertThat(expectations().values())
        .allSatisfy(
            expected ->
                assertThat(expected.severities().stream().mapToInt(Integer::intValue).sum())
                    .isEqualTo(expected.failures()));
  }

  @Test
  void parsesToWhatAReaderFinds() throws IOException {
    AnalysisParser parser = AnalysisParser.of(VocabularyReader.shipped());
    for (Expected expected : expectations().values()) {
      String text = DecodedText.of(Files.readAllBytes(CORPUS.resolve(expected.path()))).text();
      Expected parsed = Expected.from(expected.path(), parser.parse(text));
      differences.assertThat(parsed).isEqualTo(expected);
    }
  }

  @Test
  void namesEachTaskInItsReadme() throws IOException {
    String readme = Files.readString(SAMPLES.resolve("README.md"));
    for (Expected expected : expectations().values()) {
      assertThat(readme).contains("`" + expected.task() + "`");
    }
  }

  @Test
  void keepsTheBytesThatMakeADocumentSpecial() throws IOException {
    assertThat(read("tf-hcl/vpn-gateway")).containsSequence('\r', '\n');
    assertThat(read("pulumi-java/parking-lots")).isEmpty();
    assertThat(read("cdk-ts/order-queue-copy")).isEqualTo(read("cdk-ts/order-queue"));
    byte[] windows = read("cfn-json/archives-municipales");
    assertThatThrownBy(() -> UTF_8.newDecoder().decode(ByteBuffer.wrap(windows)))
        .isInstanceOf(CharacterCodingException.class);
  }

  private static byte[] read(String task) throws IOException {
    return Files.readAllBytes(CORPUS.resolve(task).resolve("lib/MODEL_FAILURES.md"));
  }

  private static List<String> documents() throws IOException {
    try (Stream<Path> files = Files.walk(CORPUS)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .map(file -> CORPUS.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  /** The rows of {@code expected.tsv} by path. */
  private static Map<String, Expected> expectations() throws IOException {
    Map<String, Expected> rows = new TreeMap<>();
    List<String> lines = Files.readAllLines(SAMPLES.resolve("expected.tsv"));
    for (String line : lines.subList(1, lines.size())) {
      Expected row = Expected.from(line);
      assertThat(rows.put(row.path(), row)).as("second row of %s", row.path()).isNull();
    }
    return rows;
  }

  /**
   * @param severities counts of critical, high, medium, low and unstated failures
   */
  private record Expected(
      String path, String kind, int failures, List<Integer> severities, int knowledgeGaps) {

    String task() {
      return path.replace("/lib/MODEL_FAILURES.md", "");
    }

    static Expected from(String path, Analysis analysis) {
      Map<Severity, Long> found =
          analysis.failures().stream().collect(groupingBy(Failure::severity, counting()));
      return new Expected(
          path,
          analysis.kind().id(),
          analysis.failures().size(),
          Stream.of(Severity.values())
              .map(each -> found.getOrDefault(each, 0L).intValue())
              .toList(),
          analysis.knowledgeGaps().size());
    }

    static Expected from(String line) {
      String[] cells = line.split("\t", -1);
      List<Integer> numbers = Stream.of(cells).skip(2).map(Integer::valueOf).toList();
      return new Expected(
          cells[0], cells[1], numbers.get(0), numbers.subList(1, 6), numbers.get(6));
    }
  }
}
