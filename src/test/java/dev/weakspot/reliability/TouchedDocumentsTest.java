package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.pipeline.RunOutcome;
import dev.weakspot.source.ChangePlan.Action;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SparkExtension.class)
final class TouchedDocumentsTest {

  @TempDir private Path folder;

  private final SparkSession spark;

  TouchedDocumentsTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void areReadAndKeepTheirRows() {
    CorpusFolder corpus = new CorpusFolder(folder.resolve("corpus")).withSixDocuments();
    Path lake = folder.resolve("lake");
    Map<String, Long> before = SessionRun.of(spark, corpus.folder(), lake).run().tableVersions();
    corpus.touch("one/document-3.md");
    corpus.touch("two/repeated.md");
    RunOutcome touched = SessionRun.of(spark, corpus.folder(), lake);
    assertThat(touched.plan().with(Action.TOUCH)).hasSize(2);
    assertThat(List.of(touched.run().unchanged(), touched.run().parsed())).containsExactly(6L, 0L);
    for (String table : List.of("failures", "impacts", "code_blocks", "citations", "problems")) {
      assertThat(touched.run().tableVersions().get(table)).as(table).isEqualTo(before.get(table));
    }
    Path fresh = folder.resolve("fresh");
    SessionRun.of(spark, corpus.folder(), fresh);
    assertThat(
            PublishedRows.differences(
                PublishedRows.of(fresh, spark), PublishedRows.of(lake, spark)))
        .isEmpty();
    assertThat(SessionRun.of(spark, corpus.folder(), lake).changed()).isFalse();
  }
}
