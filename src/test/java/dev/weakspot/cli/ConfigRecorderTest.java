package dev.weakspot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;

/**
 * The seeds and 200 documents of the real corpus: what they tell of AWS Config's recorder is one
 * weakness with its documents named. {@code mvn verify -Plong -Dtest=ConfigRecorderTest}.
 */
@Tag("long")
final class ConfigRecorderTest {

  private static final int OF_CORPUS = 200;

  private static final String DOCUMENTS =
      "SELECT DISTINCT d.path FROM failures f JOIN documents d USING (doc_id)"
          + " WHERE f.weakness_id = 'config-recorder-exists' ORDER BY 1";

  private static final String ELSEWHERE =
      "SELECT d.path, f.title, f.weakness_id FROM failures f JOIN documents d USING (doc_id)"
          + " WHERE f.weakness_id <> 'config-recorder-exists'"
          + " AND lower(f.title) LIKE '%recorder%' ORDER BY 1, 2";

  @Test
  void isOneWeaknessWithItsDocumentsNamed(@TempDir Path folder, TestReporter reporter)
      throws IOException {
    Path input = Files.createDirectory(folder.resolve("input"));
    for (Path seed : RealCorpus.documents("seeds")) {
      Files.copy(seed, input.resolve("seed-" + seed.getFileName()));
    }
    List<Path> corpus = RealCorpus.documents("corpus");
    IntStream.range(0, OF_CORPUS)
        .forEach(each -> copy(corpus.get(each * corpus.size() / OF_CORPUS), input, each));
    String lake = folder.resolve("lake").toString();
    CommandResult run = CommandResult.of("run", "--input", input.toString(), "--lake", lake);
    assertThat(run.code()).as(run.err()).isZero();

    List<String> documents = query(DOCUMENTS, lake);
    reporter.publishEntry("documents", String.join(", ", documents));
    reporter.publishEntry("recorders elsewhere", String.join("; ", query(ELSEWHERE, lake)));
    assertThat(documents).filteredOn(each -> each.startsWith("seed-")).hasSizeGreaterThan(1);
    assertThat(query("SELECT label FROM weaknesses WHERE label LIKE 'AWS Config recorder%'", lake))
        .containsOnlyOnce("AWS Config recorder created where one exists");
  }

  private static List<String> query(String sql, String lake) {
    CommandResult result = CommandResult.of("query", sql, "--lake", lake, "--format", "csv");
    assertThat(result.code()).as(result.err()).isZero();
    return result.out().lines().skip(1).toList();
  }

  private static void copy(Path document, Path folder, int number) {
    try {
      Files.copy(document, folder.resolve("corpus-%03d.md".formatted(number)));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
