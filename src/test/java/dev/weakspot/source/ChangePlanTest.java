package dev.weakspot.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.source.ChangePlan.Action;
import dev.weakspot.source.ChangePlan.Decision;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

final class ChangePlanTest {

  private static final String NOW = "parser 2";

  private static SourceDocument document(String path, long length, long modified) {
    return SourceDocument.of(
        "c", path, new SourceFile("file:/" + path, length, modified), Optional.empty());
  }

  private static KnownDocument known(
      SourceDocument document, String version, boolean readable, boolean vanished) {
    return new KnownDocument(
        document.docId(), document.path(), document.signature(), version, readable, vanished);
  }

  private static Map<String, Action> plan(List<SourceDocument> listed, KnownDocument... known) {
    return ChangePlan.between(
            new SourceListing(listed, Map.of()),
            Arrays.stream(known)
                .collect(Collectors.toMap(KnownDocument::docId, Function.identity())),
            NOW)
        .decisions()
        .stream()
        .collect(Collectors.toMap(Decision::path, Decision::action));
  }

  @Test
  void decidesFromSizesTimesAndVersions() {
    SourceDocument same = document("same", 1, 1);
    SourceDocument retried = document("retried", 1, 1);
    SourceDocument outdated = document("outdated", 1, 1);
    SourceDocument back = document("back", 1, 1);
    SourceDocument gone = document("gone", 1, 1);
    assertThat(
            plan(
                List.of(
                    same,
                    document("new", 1, 1),
                    document("longer", 2, 1),
                    document("later", 1, 2),
                    retried,
                    outdated,
                    back),
                known(same, NOW, true, false),
                known(document("longer", 1, 1), NOW, true, false),
                known(document("later", 1, 1), NOW, true, false),
                known(retried, NOW, false, false),
                known(outdated, "parser 1", true, false),
                known(back, NOW, true, true),
                known(gone, NOW, true, false),
                known(document("long gone", 1, 1), NOW, true, true)))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "same", Action.KEEP,
                "new", Action.ADD,
                "longer", Action.REPLACE,
                "later", Action.REPLACE,
                "retried", Action.RETRY,
                "outdated", Action.DERIVE,
                "back", Action.REPLACE,
                "gone", Action.VANISHED));
  }

  @Test
  void readsAgainWhenOnlyTheSidecarChanged() {
    SourceFile file = new SourceFile("file:/a", 1, 1);
    SourceDocument before =
        SourceDocument.of("c", "a", file, Optional.of(new SourceFile("file:/m", 5, 5)));
    SourceDocument after =
        SourceDocument.of("c", "a", file, Optional.of(new SourceFile("file:/m", 6, 5)));
    assertThat(plan(List.of(after), known(before, NOW, true, false)))
        .containsEntry("a", Action.REPLACE);
  }

  @Test
  void readsEverythingWhenAsked() {
    SourceDocument same = document("same", 1, 1);
    ChangePlan plan =
        ChangePlan.between(
            new SourceListing(List.of(same), Map.of()),
            Map.of(same.docId(), known(same, NOW, true, false)),
            NOW);
    assertThat(plan.isEmpty()).isTrue();
    assertThat(plan.toRead()).isEmpty();
    assertThat(plan.readingAll().toRead()).containsExactly(same);
    assertThat(plan.discovered()).isEqualTo(1);
  }

  @Test
  void namesWhatVanishedLongAgoWhenItIsToBeRemoved() {
    KnownDocument longGone = known(document("long gone", 1, 1), NOW, true, true);
    KnownDocument back = known(document("back", 1, 1), NOW, true, true);
    ChangePlan plan =
        ChangePlan.between(
            new SourceListing(List.of(document("back", 1, 1)), Map.of()),
            Map.of(longGone.docId(), longGone, back.docId(), back),
            NOW);
    assertThat(plan.with(Action.VANISHED)).isEmpty();
    assertThat(plan.withLongVanished(List.of(longGone, back)).decisions())
        .extracting(Decision::path, Decision::action)
        .containsExactly(
            org.assertj.core.groups.Tuple.tuple("back", Action.REPLACE),
            org.assertj.core.groups.Tuple.tuple("long gone", Action.VANISHED));
  }

  @Test
  void touchesWhatWasReadAndFoundUnchanged() {
    SourceDocument touched = document("touched", 1, 2);
    SourceDocument changed = document("changed", 2, 2);
    KnownDocument one = known(document("touched", 1, 1), NOW, true, false);
    KnownDocument other = known(document("changed", 1, 1), NOW, true, false);
    ChangePlan plan =
        ChangePlan.between(
                new SourceListing(List.of(touched, changed), Map.of()),
                Map.of(one.docId(), one, other.docId(), other),
                NOW)
            .touching(java.util.Set.of(touched.docId()));
    assertThat(plan.with(Action.TOUCH)).extracting(Decision::path).containsExactly("touched");
    assertThat(plan.with(Action.REPLACE)).extracting(Decision::path).containsExactly("changed");
  }
}
