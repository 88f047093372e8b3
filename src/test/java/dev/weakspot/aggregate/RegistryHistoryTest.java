package dev.weakspot.aggregate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.table.WeaknessEventTable;
import dev.weakspot.table.WeaknessTable;
import dev.weakspot.weakness.Correction;
import dev.weakspot.weakness.Correction.Kind;
import dev.weakspot.weakness.Corrections;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class RegistryHistoryTest {

  private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static WeaknessTable.Entry weakness(String id, String category, String label) {
    return new WeaknessTable.Entry(
        id, category, label, "discovered", List.of(), List.of(), 1, 1, 1, NOW, NOW, null);
  }

  private static Correction correction(Kind kind, String target, String value) {
    return new Correction(kind, target, value, "ada", "same lesson", 1);
  }

  private static List<WeaknessEventTable.Entry> between(
      List<WeaknessTable.Entry> before,
      List<WeaknessTable.Entry> after,
      List<WeaknessEventTable.Entry> recorded,
      Correction... corrections) {
    return new RegistryHistory("run", NOW, "documents came or went", List.of())
        .between(before, after, recorded, new Corrections(List.of(corrections)));
  }

  private static List<String> moved(List<Move> moves, List<String> before, List<String> after) {
    return new RegistryHistory("run", NOW, "new model", moves)
            .between(
                before.stream().map(id -> weakness(id, "iam", id)).toList(),
                after.stream().map(id -> weakness(id, "iam", id)).toList(),
                List.of(),
                new Corrections(List.of()))
            .stream()
            .map(RegistryHistoryTest::words)
            .toList();
  }

  private static String words(WeaknessEventTable.Entry event) {
    return String.join(
        "|",
        event.weaknessId(),
        event.event(),
        String.valueOf(event.before()),
        event.after(),
        event.reason());
  }

  @Test
  void tellsWhatAppearsVanishesAndGetsAnotherLabelOrCategory() {
    assertThat(
            between(
                List.of(weakness("a", "iam", "A"), weakness("b", "iam", "B")),
                List.of(weakness("b", "other", "Bee"), weakness("c", "iam", "C")),
                List.of()))
        .extracting(RegistryHistoryTest::words)
        .containsExactly(
            "a|vanished|A||documents came or went",
            "b|renamed|B|Bee|documents came or went",
            "b|recategorised|iam|other|documents came or went",
            "c|appeared|null|C|documents came or went");
  }

  @Test
  void tellsNothingWhereNothingHappened() {
    List<WeaknessTable.Entry> same = List.of(weakness("a", "iam", "A"));
    assertThat(between(same, same, List.of())).isEmpty();
  }

  @Test
  void namesTheReviewerOfARename() {
    assertThat(
            between(
                List.of(weakness("a", "iam", "A")),
                List.of(weakness("a", "iam", "Better")),
                List.of(),
                correction(Kind.RENAME, "a", "Better")))
        .extracting(RegistryHistoryTest::words)
        .containsExactly("a|renamed|A|Better|ada: same lesson");
  }

  @Test
  void saysInWhichWeaknessTheFailuresOfAVanishedOneAre() {
    assertThat(
            moved(
                List.of(new Move("a", "b", 3), new Move("a", "c", 2)),
                List.of("a", "b", "c"),
                List.of("b", "c")))
        .containsExactly("a|merged|a|b|new model; failures moved: 3");
    assertThat(
            moved(
                List.of(new Move("a", "b", 2), new Move("a", "c", 2), new Move("a", "d", 1)),
                List.of("a", "b", "c", "d"),
                List.of("b", "c", "d")))
        .as("no half of them went to one")
        .containsExactly("a|vanished|a||new model");
  }

  @Test
  void saysOfWhichWeaknessANewOneWasPart() {
    assertThat(
            moved(
                List.of(new Move("a", "c", 3), new Move("b", "c", 1)),
                List.of("a", "b"),
                List.of("a", "b", "c")))
        .containsExactly("c|split|a|c|new model; failures moved: 3");
    assertThat(moved(List.of(new Move("a", "c", 3)), List.of("a"), List.of("c")))
        .as("all of it")
        .containsExactly(
            "a|merged|a|c|new model; failures moved: 3", "c|appeared|null|c|new model");
  }

  @Test
  void tellsMergesAndSplitsOnceWithTheirReason() {
    Correction[] corrections = {
      correction(Kind.MERGE, "a", "b"), correction(Kind.SPLIT, "f-1", "c")
    };
    List<WeaknessTable.Entry> before =
        List.of(weakness("a", "iam", "A"), weakness("b", "iam", "B"));
    List<WeaknessTable.Entry> after = List.of(weakness("b", "iam", "B"), weakness("c", "iam", "C"));
    List<WeaknessEventTable.Entry> first = between(before, after, List.of(), corrections);
    assertThat(first)
        .extracting(RegistryHistoryTest::words)
        .containsExactly(
            "c|appeared|null|C|documents came or went",
            "a|merged|null|b|ada: same lesson",
            "c|split|null|f-1|ada: same lesson");
    assertThat(between(after, after, first, corrections)).isEmpty();
  }
}
