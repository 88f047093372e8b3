package dev.weakspot.cli;

import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The real documents and annotations, where this machine has them: the folder that {@code
 * WEAKSPOT_CORPUS} names, or {@code ../shared}. Tests that ask for them are skipped elsewhere.
 */
final class RealCorpus {

  private static final ObjectMapper MAPPER = new ObjectMapper();

  private RealCorpus() {}

  /** A folder or file of it; skips the test where it is not there. */
  static Path require(String name) {
    String root = System.getenv().getOrDefault("WEAKSPOT_CORPUS", "../shared");
    Path path = Path.of(root).resolve(name);
    assumeThat(Files.exists(path))
        .as("%s is not on this machine; name its folder in WEAKSPOT_CORPUS", path)
        .isTrue();
    return path;
  }

  /** All documents below a folder of it. */
  static List<Path> documents(String folder) throws IOException {
    try (Stream<Path> walk = Files.walk(require(folder))) {
      return walk.filter(
              path -> path.toString().endsWith(".md") || path.toString().endsWith(".txt"))
          .sorted()
          .toList();
    }
  }

  /** The annotations of documents, one a line. */
  static List<JsonNode> annotations() throws IOException {
    return Files.readAllLines(require("gold/documents.jsonl")).stream()
        .map(
            line -> {
              try {
                return MAPPER.readTree(line);
              } catch (IOException broken) {
                throw new IllegalStateException(broken);
              }
            })
        .toList();
  }

  static String text(Path path) throws IOException {
    return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
  }
}
