package dev.weakspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weakspot.config.VocabularyReader;
import dev.weakspot.parser.AnalysisParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each document of the golden folder gives the JSON that stands beside it. Run with {@code
 * -Dgolden.write=true} to write what the parser gives now, and read the difference.
 */
final class ParserGoldenTest {

  private static final Path GOLDEN = Path.of("src/test/resources/dev/weakspot/parser/golden");
  private static final String EXPECTED = ".expected.json";
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final AnalysisParser PARSER = AnalysisParser.of(VocabularyReader.shipped());

  static List<String> names() throws IOException {
    return namesEndingIn(".md");
  }

  private static List<String> namesEndingIn(String ending) throws IOException {
    try (Stream<Path> files = Files.list(GOLDEN)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(ending))
          .map(name -> name.substring(0, name.length() - ending.length()))
          .sorted()
          .toList();
    }
  }

  @Test
  void hasAnExpectationForEachDocumentAndADocumentForEachExpectation() throws IOException {
    assertThat(namesEndingIn(EXPECTED)).isEqualTo(names()).hasSizeGreaterThanOrEqualTo(30);
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesWhatStandsBeside(String name) throws IOException {
    String text = Files.readString(GOLDEN.resolve(name + ".md"));
    Path expected = GOLDEN.resolve(name + EXPECTED);
    if (Boolean.getBoolean("golden.write")) {
      Files.writeString(expected, AnalysisJson.pretty(name + ".md", PARSER.parse(text)) + "\n");
    }
    assertThat(parsed(name, text)).isEqualTo(MAPPER.readTree(expected.toFile()));
  }

  @ParameterizedTest
  @MethodSource("names")
  void givesTheSameForOtherLineEnds(String name) throws IOException {
    String text = Files.readString(GOLDEN.resolve(name + ".md"));
    JsonNode expected = parsed(name, text);
    assertThat(withLineFeeds(parsed(name, text.replace("\n", "\r\n")), "\\r\\n"))
        .isEqualTo(expected);
    assertThat(withLineFeeds(parsed(name, text.replace("\n", "\r")), "\\r")).isEqualTo(expected);
  }

  private static JsonNode parsed(String name, String text) throws IOException {
    return MAPPER.readTree(AnalysisJson.line(name + ".md", PARSER.parse(text)));
  }

  private static JsonNode withLineFeeds(JsonNode node, String escaped) throws IOException {
    return MAPPER.readTree(node.toString().replace(escaped, "\\n"));
  }
}
