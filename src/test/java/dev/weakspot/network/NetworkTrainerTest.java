package dev.weakspot.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;

final class NetworkTrainerTest {

  private static final List<String> SUBJECTS = List.of("bucket", "queue", "table", "role", "topic");
  private static final List<String> WORDS =
      List.of(
          "bucket",
          "queue",
          "table",
          "role",
          "topic",
          "tags",
          "missing",
          "alarm",
          "absent",
          "no",
          "wildcard",
          "rollback",
          "finding",
          "lacking");
  private static final WordVectors VECTORS = vectors();
  private static final TextNetwork NETWORK = NetworkTrainer.train(lessons(), VECTORS);

  @Test
  void learnsWhatTellsAnswersApart() {
    assertThat(best(Question.CATEGORY, "Tags missing on the topic")).isEqualTo("tagging");
    assertThat(best(Question.CATEGORY, "No alarm for a table")).isEqualTo("observability");
    assertThat(best(Question.WEAKNESS, "Tags missing on the topic")).isEqualTo("no-tags");
  }

  @Test
  void knowsWordsWithoutLessonsByTheirNeighbours() {
    assertThat(ofTagging("Lacking")).isGreaterThan(ofTagging("Absent") + 0.2);
  }

  @Test
  void readsTheBodyWhereTheTitleSaysNothing() {
    assertThat(best(Question.CATEGORY, "Finding", "There is no rollback of the queue"))
        .isEqualTo("recovery");
    assertThat(best(Question.CATEGORY, "Finding", "A wildcard in the role")).isEqualTo("iam");
  }

  @Test
  void givesProbabilitiesOfAllAnswers() {
    double[] given = NETWORK.logProbabilities(Question.CATEGORY, "", "");

    assertThat(given).hasSameSizeAs(NETWORK.answers(Question.CATEGORY));
    assertThat(Arrays.stream(given).map(Math::exp).sum()).isCloseTo(1, within(1e-6));
  }

  @Test
  void givesEqualBytesForEqualLessonsOnAnyNumberOfCores() throws IOException {
    ForkJoinPool oneThread = new ForkJoinPool(1);
    try {
      TextNetwork again = oneThread.submit(() -> NetworkTrainer.train(lessons(), VECTORS)).join();
      assertThat(written(again)).isEqualTo(written(NETWORK));
    } finally {
      oneThread.shutdown();
    }
  }

  @Test
  void answersTheSameAfterItsFileWasReadBack() throws IOException {
    TextNetwork read = NetworkFile.read(new ByteArrayInputStream(written(NETWORK)));

    assertThat(read.logProbabilities(Question.WEAKNESS, "No alarm", "Nobody hears of the queue"))
        .isEqualTo(
            NETWORK.logProbabilities(Question.WEAKNESS, "No alarm", "Nobody hears of the queue"));
    assertThat(written(read)).isEqualTo(written(NETWORK));
  }

  @Test
  void refusesAFileThatIsNoNetwork() {
    assertThatThrownBy(() -> NetworkFile.read(deflated(1)))
        .isInstanceOf(IOException.class)
        .hasMessage("not a network of this version");
    assertThatThrownBy(() -> NetworkFile.read(deflated(0x57534e31, 4, -1)))
        .isInstanceOf(IOException.class)
        .hasMessage("not a network: a size of -1");
  }

  private static InputStream deflated(int... numbers) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
      for (int number : numbers) {
        out.writeInt(number);
      }
    }
    return new ByteArrayInputStream(bytes.toByteArray());
  }

  private static double ofTagging(String title) {
    int tagging = NETWORK.answers(Question.CATEGORY).indexOf("tagging");
    return NETWORK.logProbabilities(Question.CATEGORY, title, "")[tagging];
  }

  private static String best(Question question, String title) {
    return best(question, title, "");
  }

  private static String best(Question question, String title, String body) {
    double[] given = NETWORK.logProbabilities(question, title, body);
    int best = 0;
    for (int i = 0; i < given.length; i++) {
      best = given[i] > given[best] ? i : best;
    }
    return NETWORK.answers(question).get(best);
  }

  private static List<Lesson> lessons() {
    List<Lesson> lessons = new ArrayList<>();
    for (int round = 0; round < 60; round++) {
      for (String subject : SUBJECTS) {
        lessons.add(
            new Lesson(
                "Tags missing on the " + subject,
                "",
                Map.of(Question.CATEGORY, "tagging", Question.WEAKNESS, "no-tags")));
        lessons.add(
            new Lesson(
                "No alarm for the " + subject,
                "",
                Map.of(Question.CATEGORY, "observability", Question.WEAKNESS, "no-alarm")));
        lessons.add(new Lesson("Wildcard " + subject, "", Map.of(Question.CATEGORY, "iam")));
        lessons.add(
            new Lesson(
                "Finding", "No rollback of the " + subject, Map.of(Question.CATEGORY, "recovery")));
        lessons.add(
            new Lesson("Finding", "Wildcard on the " + subject, Map.of(Question.CATEGORY, "iam")));
      }
    }
    return lessons;
  }

  /** Points by chance, but "lacking" lies where "missing" does. */
  private static WordVectors vectors() {
    Random random = new Random(1);
    List<String> lines = new ArrayList<>();
    int[] ofMissing = new int[16];
    for (String word : WORDS) {
      int[] point = random.ints(16, -60, 61).toArray();
      if (word.equals("missing")) {
        ofMissing = point;
      }
      lines.add(WordVectorsTest.line(word, word.equals("lacking") ? ofMissing : point));
    }
    return WordVectors.read(lines);
  }

  private static byte[] written(TextNetwork network) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    NetworkFile.write(network, bytes);
    return bytes.toByteArray();
  }
}
