package dev.weakspot.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.SparkExtension;
import dev.weakspot.lake.Lake;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills drivers at points spread over the life of their runs, runs again, and compares every table
 * with an undisturbed run's: {@code mvn verify -Plong -Dtest=KillTest -Dweakspot.kills=50}. Half of
 * the kills hit a lake's first run, half a run over a published one.
 *
 * <p>A driver that is killed holds some runs of lakes of their own, each further on than the next,
 * since the start of Spark takes longer than a run. How far a run is is told by the files in its
 * lake, after the times at which an undisturbed run had so many; a random delay moves the kill away
 * from the moment at which a file appears.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
final class KillTest {

  private static final int KILLS = Integer.getInteger("weakspot.kills", 10);
  private static final int RUNS_PER_DRIVER = 5;
  private static final long SEED = Long.getLong("weakspot.seed", 4);
  private static final String DELETING = "weakspot.lake.missing=delete";

  @TempDir private Path folder;

  private final SparkSession spark;
  private final Random random = new Random(SEED);
  private CorpusFolder corpus;
  private int killed;
  private int published;

  KillTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void leavesNothingHalfDoneWhereverARunIsKilled() throws InterruptedException {
    corpus = new CorpusFolder(folder.resolve("corpus")).withSixDocuments();
    Path first = folder.resolve("first");
    try (PublishedReader reader = new PublishedReader(spark)) {
      killRuns("first", folder.resolve("empty"), first, (KILLS + 1) / 2, reader);
      corpus.write("one/document-2.md", ExampleDocuments.text(12));
      corpus.write("one/document-6.md", ExampleDocuments.text(6));
      corpus.delete("one/document-4.md");
      corpus.rename("two/repeated.md", "three/repeated.md");
      corpus.touch("one/document-3.md");
      killRuns("later", first, folder.resolve("second"), KILLS / 2, reader);
      System.out.printf(
          "kills: %d runs killed, %d of them after they were published; a reader read published"
              + " runs %d times meanwhile, %d of them inconsistent%n",
          killed, published, reader.readings(), reader.findings().size());
      assertThat(reader.findings()).isEmpty();
      assertThat(killed).as("runs killed before they ended").isGreaterThan(KILLS * 4 / 5);
    }
  }

  /** Kills runs that start from copies of {@code start}; {@code end} is the undisturbed one. */
  private void killRuns(String kind, Path start, Path end, int kills, PublishedReader reader)
      throws InterruptedException {
    int before = files(start);
    FolderCopy.of(start, end);
    List<Integer> life = undisturbed(end);
    Map<String, List<String>> expected = PublishedRows.of(end, spark);
    for (int kill = 1; kill <= kills; kill += RUNS_PER_DRIVER) {
      List<Path> lakes = new ArrayList<>();
      for (int each = kill; each < kill + RUNS_PER_DRIVER && each <= kills; each++) {
        Path lake = folder.resolve(kind + "-" + each);
        FolderCopy.of(start, lake);
        lakes.add(lake);
      }
      reader.watch(lakes);
      // Later drivers die earlier, so that the points of all of them together spread evenly.
      double last = 1 - (double) (kill - 1) / kills / RUNS_PER_DRIVER;
      String points = killTogether(lakes, before, life, last);
      System.out.printf(
          "%s runs %d to %d killed:%s%n", kind, kill, kill + lakes.size() - 1, points);
      for (Path lake : lakes) {
        SessionRun.of(spark, corpus.folder(), lake, DELETING);
        assertThat(PublishedRows.differences(expected, PublishedRows.of(lake, spark)))
            .as("%s,%s", lake, points)
            .isEmpty();
      }
    }
  }

  /** Runs the corpus into {@code lake}; how many files it held after each moment of writing. */
  private List<Integer> undisturbed(Path lake) throws InterruptedException {
    List<Integer> life = new ArrayList<>(List.of(files(lake)));
    try (WorkerProcess worker = WorkerProcess.start(List.of()).awaitReady()) {
      // The second of two runs tells how long each part takes once everything is loaded.
      Path warming = folder.resolve("warming-" + lake.getFileName());
      FolderCopy.of(lake, warming);
      send(worker, warming);
      assertThat(worker.await(warming.toString())).as(worker.output()).isZero();
      send(worker, lake);
      while (!worker.hasEnded(lake.toString())) {
        life.add(Math.max(life.get(life.size() - 1), files(lake)));
        Thread.sleep(5);
      }
      assertThat(worker.await(lake.toString())).as(worker.output()).isZero();
    }
    return life.subList(0, life.indexOf(life.get(life.size() - 1)) + 1);
  }

  /** How far a run with so many files is, from 0 to 1. */
  private static double progress(int files, List<Integer> life) {
    long earlier = life.stream().filter(each -> each < files).count();
    return (double) earlier / life.size();
  }

  /**
   * Runs all of {@code lakes} in one driver, each started when the one before it is one share of
   * its way along, and kills the driver when the first one is {@code end} of its way along.
   */
  private String killTogether(List<Path> lakes, int before, List<Integer> life, double end)
      throws InterruptedException {
    double share = end / lakes.size();
    try (WorkerProcess worker = WorkerProcess.start(List.of()).awaitReady()) {
      for (int i = 0; i < lakes.size(); i++) {
        send(worker, lakes.get(i));
        boolean last = i == lakes.size() - 1;
        Path watched = lakes.get(last ? 0 : i);
        double target = last ? end - share / 2 : share;
        while (progress(files(watched), life) < target && !worker.hasEnded(watched.toString())) {
          Thread.sleep(5);
        }
      }
      Thread.sleep(random.nextInt(400));
      worker.kill();
      StringBuilder points = new StringBuilder();
      for (Path lake : lakes) {
        points.append(' ').append(pointOf(lake, worker.hasEnded(lake.toString()), before, life));
      }
      return points.toString();
    }
  }

  private String pointOf(Path lake, boolean ended, int before, List<Integer> life) {
    boolean done = Lake.at(lake.toString(), spark).runs().size() > (before > 0 ? 1 : 0);
    killed += ended ? 0 : 1;
    published += done && !ended ? 1 : 0;
    int most = life.get(life.size() - 1) - before;
    String state = ended ? "(ended)" : done ? "(published)" : "";
    return "%d/%d%s".formatted(files(lake) - before, most, state);
  }

  private void send(WorkerProcess worker, Path lake) {
    worker.send(
        lake.toString(),
        "run",
        "--input",
        corpus.folder().toString(),
        "--lake",
        lake.toString(),
        "--set",
        DELETING);
  }

  private static int files(Path lake) {
    return count(lake.toFile().listFiles());
  }

  /** Counts without stumbling over what vanishes meanwhile. */
  private static int count(File[] files) {
    return files == null
        ? 0
        : Arrays.stream(files).mapToInt(file -> 1 + count(file.listFiles())).sum();
  }
}
