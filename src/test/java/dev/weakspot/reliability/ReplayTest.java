package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.lake.Lake;
import dev.weakspot.pipeline.IntegrityCheck;
import dev.weakspot.pipeline.RunOutcome;
import dev.weakspot.source.ChangePlan.Action;
import dev.weakspot.table.RunTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Edits a corpus at random in rounds and compares the lake after each with that of a fresh full
 * run: {@code mvn verify -Plong -Dtest=ReplayTest -Dweakspot.scripts=200 -Dweakspot.rounds=5}. The
 * scripts run side by side, each in a folder of its own.
 */
@ExtendWith(SparkExtension.class)
final class ReplayTest {

  /** Limit of these runs: a larger document fails, and is tried again on every run. */
  static final int MOST_BYTES = 40_000;

  private static final String[] SETTINGS = {
    "weakspot.lake.missing=delete",
    "weakspot.source.max-document-bytes=" + MOST_BYTES,
    "weakspot.quality-gates.max-failed-share=1"
  };

  private static final int SCRIPTS = Integer.getInteger("weakspot.scripts", 200);
  private static final int ROUNDS = Integer.getInteger("weakspot.rounds", 5);
  private static final long SEED = Long.getLong("weakspot.seed", 4);

  @TempDir private Path folder;

  private final SparkSession spark;

  ReplayTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void equalsAFullRunAfterEveryRoundOfAFewEdits() {
    replay(6, 1, ExampleDocuments::text);
  }

  @Test
  @Tag("long")
  void equalsAFullRunAfterEveryRoundOfEdits() {
    replay(SCRIPTS, ROUNDS, ExampleDocuments::text);
  }

  @Test
  @Tag("long")
  void equalsAFullRunAfterEveryRoundOfEditsWithRealDocuments() throws IOException {
    Path corpus =
        Path.of(System.getenv().getOrDefault("WEAKSPOT_CORPUS", "../shared")).resolve("corpus");
    assumeThat(Files.exists(corpus))
        .as("%s is not on this machine; name its folder in WEAKSPOT_CORPUS", corpus)
        .isTrue();
    List<Path> documents;
    try (Stream<Path> walk = Files.walk(corpus)) {
      documents =
          walk.filter(path -> path.toString().endsWith(".md") && Files.isRegularFile(path))
              .sorted()
              .toList();
    }
    replay(SCRIPTS, ROUNDS, seed -> text(documents.get((int) (seed * 7919 % documents.size()))));
  }

  private void replay(int scripts, int rounds, LongFunction<String> texts) {
    CorpusFolder corpus = new CorpusFolder(folder.resolve("corpus"));
    List<EditScript> edits =
        IntStream.range(0, scripts)
            .mapToObj(
                i -> new EditScript(corpus, "script-%03d".formatted(i), SEED * 1_000 + i, texts))
            .toList();
    System.out.printf(
        "replay: %d scripts of seeds %d to %d%n",
        scripts, SEED * 1_000, SEED * 1_000 + scripts - 1);
    Path lake = folder.resolve("lake");
    SessionRun.of(spark, corpus.folder(), lake, SETTINGS);
    for (int round = 1; round <= rounds; round++) {
      edits.forEach(EditScript::edit);
      RunOutcome outcome = SessionRun.of(spark, corpus.folder(), lake, SETTINGS);
      Path fresh = folder.resolve("fresh-" + round);
      SessionRun.of(spark, corpus.folder(), fresh, SETTINGS);
      System.out.printf(
          "round %d: %d documents, %d unchanged, %d parsed, %d failed, %d vanished%n",
          round,
          outcome.run().discovered(),
          outcome.run().unchanged(),
          outcome.run().parsed(),
          outcome.run().failed(),
          outcome.run().vanished());
      assertThat(
              PublishedRows.differences(
                  PublishedRows.of(fresh, spark), PublishedRows.of(lake, spark)))
          .as(
              "round %d of %s",
              round, edits.size() < 10 ? edits.stream().map(EditScript::log).toList() : "")
          .isEmpty();
    }
    Lake published = Lake.at(lake.toString(), spark);
    assertThat(IntegrityCheck.of(published, published.run(null))).isEmpty();
    leavesTheRowsOfTouchedDocuments(corpus, lake, published.run(null));
    assertThat(SessionRun.of(spark, corpus.folder(), lake, SETTINGS).changed())
        .as("nothing changed since")
        .isFalse();
  }

  private void leavesTheRowsOfTouchedDocuments(
      CorpusFolder corpus, Path lake, RunTable.Entry before) {
    // Sound documents: one that fails, or whose sidecar is broken, is always read and written anew.
    List<String> touched =
        corpus.documents("").stream()
            .filter(each -> corpus.read(each).length() < MOST_BYTES / 4)
            .filter(each -> !corpus.has(each.split("/", 2)[0] + "/metadata.json"))
            .limit(2)
            .toList();
    touched.forEach(corpus::touch);
    RunOutcome outcome = SessionRun.of(spark, corpus.folder(), lake, SETTINGS);
    assertThat(outcome.plan().with(Action.TOUCH)).hasSize(touched.size());
    assertThat(outcome.run().parsed()).isZero();
    // Documents that fail are tried, and their rows replaced, whenever a run publishes.
    List<String> kept =
        outcome.run().failed() == 0
            ? List.of("failures", "impacts", "code_blocks", "citations", "problems")
            : List.of();
    for (String table : kept) {
      assertThat(outcome.run().tableVersions().get(table))
          .as("version of %s", table)
          .isEqualTo(before.tableVersions().get(table));
    }
  }

  private static String text(Path path) {
    try {
      return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
