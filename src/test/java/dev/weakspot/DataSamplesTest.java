package dev.weakspot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Holds the documents of {@code data-samples} against what its {@code expected.tsv} says of them.
 */
final class DataSamplesTest {

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
  void namesEachTaskInItsReadme() throws IOException {
    String readme = Files.readString(SAMPLES.resolve("README.md"));
    for (String path : documents()) {
      assertThat(readme).contains("`" + path.replace("/lib/MODEL_FAILURES.md", "") + "`");
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
      assertThat(rows.put(row.path(), row)).as("second row of " + row.path()).isNull();
    }
    return rows;
  }

  /**
   * @param severities counts of critical, high, medium, low and unstated failures
   */
  private record Expected(
      String path, String kind, int failures, List<Integer> severities, int knowledgeGaps) {

    static Expected from(String line) {
      String[] cells = line.split("\t", -1);
      List<Integer> numbers = Stream.of(cells).skip(2).map(Integer::valueOf).toList();
      return new Expected(
          cells[0], cells[1], numbers.get(0), numbers.subList(1, 6), numbers.get(6));
    }
  }
}
