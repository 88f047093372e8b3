package dev.weakspot.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ShareBootstrapTest {

  /** Failures of one thing and all failures, by document. */
  private record Document(int named, int total) {}

  @Test
  void agreesWithABruteForceBootstrap() {
    List<Document> documents = documents(300);

    Interval interval = intervals(documents).get(0);

    Interval brute = bruteForce(documents);
    assertThat(interval.low()).isCloseTo(brute.low(), within(0.006));
    assertThat(interval.high()).isCloseTo(brute.high(), within(0.006));
  }

  @Test
  void coversTheTrueShareAboutNineteenTimesInTwenty() {
    Random random = new Random(3);
    int covered = 0;
    for (int round = 0; round < 200; round++) {
      List<Document> documents = new ArrayList<>();
      for (int document = 0; document < 150; document++) {
        int total = 1 + random.nextInt(10);
        // Either all of a document's failures or none: independent draws would be far too narrow.
        documents.add(new Document(random.nextInt(5) == 0 ? total : 0, total));
      }
      Interval interval = new ShareBootstrap(300, round).intervals(counts(documents)).get(0);
      covered += interval.low() <= 0.2 && 0.2 <= interval.high() ? 1 : 0;
    }
    assertThat(covered).isBetween(178, 199);
  }

  @Test
  void isTheSameEveryTime() {
    List<Document> documents = documents(50);

    assertThat(intervals(documents)).isEqualTo(intervals(documents));
  }

  @Test
  void isZeroForWhatIsNeverNamed() {
    List<Document> documents = List.of(new Document(0, 3), new Document(0, 2));

    assertThat(intervals(documents)).containsExactly(new Interval(0, 0));
  }

  @Test
  void isZeroWithoutDocuments() {
    assertThat(intervals(List.of())).containsExactly(new Interval(0, 0));
  }

  @Test
  void keepsThingsApart() {
    DocumentCounts counts = new DocumentCounts(3);
    for (int document = 0; document < 2_000; document++) {
      counts.add(4, new int[] {2, 0}, new int[] {1, 3});
    }

    assertThat(new ShareBootstrap(10, 1).intervals(counts))
        .containsExactly(new Interval(0.75, 0.75), new Interval(0, 0), new Interval(0.25, 0.25));
  }

  private static List<Interval> intervals(List<Document> documents) {
    return ShareBootstrap.defaults().intervals(counts(documents));
  }

  private static DocumentCounts counts(List<Document> documents) {
    DocumentCounts counts = new DocumentCounts(1);
    for (Document each : documents) {
      counts.add(each.total(), new int[] {0}, new int[] {each.named()});
    }
    return counts;
  }

  private static List<Document> documents(int count) {
    Random random = new Random(11);
    List<Document> documents = new ArrayList<>();
    for (int document = 0; document < count; document++) {
      int total = 1 + random.nextInt(12);
      documents.add(new Document(random.nextInt(1 + total / 2), total));
    }
    return documents;
  }

  private static Interval bruteForce(List<Document> documents) {
    Random random = new Random(99);
    double[] shares = new double[20_000];
    for (int replicate = 0; replicate < shares.length; replicate++) {
      int named = 0;
      int total = 0;
      for (int draw = 0; draw < documents.size(); draw++) {
        Document drawn = documents.get(random.nextInt(documents.size()));
        named += drawn.named();
        total += drawn.total();
      }
      shares[replicate] = (double) named / total;
    }
    Arrays.sort(shares);
    return new Interval(shares[500], shares[19_499]);
  }
}
