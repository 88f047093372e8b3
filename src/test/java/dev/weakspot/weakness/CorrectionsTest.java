package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.taxonomy.TaxonomyReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CorrectionsTest {

  private static final Taxonomy TAXONOMY = TaxonomyReader.shipped();
  private static final String HEADER = "kind,target,value,reviewer,reason\n";
  private static final FailureText TEXT = FailureText.ofTitle("Owner tag never set");

  @Test
  void leaveEverythingAloneThatTheyDoNotName() {
    Verdict verdict = judge("merge,another,yet-another,ann,same lesson");

    assertThat(verdict.classification().category()).isEqualTo("outputs");
    assertThat(verdict.assignment().weaknessId()).isEqualTo("no-owner");
    assertThat(verdict.ignored()).isFalse();
  }

  @Test
  void moveAFailureToAnotherCategory() {
    assertThat(judge("recategorise,f1,tagging,ann,it is about tags").classification())
        .isEqualTo(new Classification("tagging", 1, ClassificationSource.CORRECTION));
  }

  @Test
  void moveAllFailuresOfAWeaknessToAnotherCategory() {
    assertThat(judge("recategorise,no-owner,tagging,ann,about tags").classification().category())
        .isEqualTo("tagging");
  }

  @Test
  void followMergesToTheirEnd() {
    Assignment assignment =
        judge("merge,no-owner,no-tag,ann,same lesson\nmerge,no-tag,bad-tag,ann,wider").assignment();

    assertThat(assignment.weaknessId()).isEqualTo("bad-tag");
    assertThat(assignment.source()).isEqualTo(AssignmentSource.CORRECTION);
    assertThat(assignment.reason()).isEqualTo("merged from no-owner");
  }

  @Test
  void splitAFailureOffIntoAWeaknessOfItsOwn() {
    Assignment assignment = judge("split,f1,owner-unknown,ann,\"nobody, really\"").assignment();

    assertThat(assignment.weaknessId()).isEqualTo("owner-unknown");
    assertThat(assignment.reason()).isEqualTo("split: nobody, really");
  }

  @Test
  void ignoreAFailureOrAWeakness() {
    assertThat(judge("ignore,f1,,ann,not a failure").ignored()).isTrue();
    assertThat(judge("ignore,no-owner,,ann,no lesson").ignored()).isTrue();
  }

  @Test
  void renameKnownAndDiscoveredWeaknesses() {
    WeaknessModel model =
        WeaknessModel.load(
            read(
                "rename,config-recorder-exists,Second recorder,ann,shorter\nrename,w-1,Mine,ann,x"));

    assertThat(model.label("config-recorder-exists")).contains("Second recorder");
    assertThat(model.known("config-recorder-exists").orElseThrow().label())
        .isEqualTo("Second recorder");
    assertThat(model.label("w-1")).contains("Mine");
    assertThat(model.label("w-2")).isEmpty();
  }

  @Test
  void letTheLaterOfTwoThatContradictEachOtherHoldAndReportTheOther() {
    Corrections corrections = read("rename,w-1,One,ann,a\nrename,w-1,Two,bob,b");

    assertThat(corrections.label("w-1")).contains("Two");
    assertThat(corrections.conflicts())
        .singleElement()
        .satisfies(
            conflict -> {
              assertThat(conflict.dropped().value()).isEqualTo("One");
              assertThat(conflict.why()).isEqualTo("Line 3 says \"Two\".");
            });
  }

  @Test
  void reportAMergeThatWouldCloseACircle() {
    Corrections corrections = read("merge,a,b,ann,x\nmerge,c,a,ann,x\nmerge,a,c,bob,x");

    assertThat(corrections.merged("c")).isEqualTo("b");
    assertThat(corrections.conflicts())
        .singleElement()
        .satisfies(conflict -> assertThat(conflict.why()).contains("merge a into itself"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "delete,f1,x,ann,r | Line 2 of the corrections has the unknown kind \"delete\"",
        "rename,,x,ann,r | has no target",
        "rename,f1,,ann,r | has no value for rename",
        "ignore,f1,x,ann,r | has a value for ignore",
        "recategorise,f1,labels,ann,r | unknown category \"labels\"",
        "rename,f1,x,,r | has no reviewer or no reason",
        "rename,f1,x | has 3 columns",
      })
  void refuseABrokenLineAndSayWhy(String line, String reason) {
    assertThatThrownBy(() -> read(line))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining(reason);
  }

  @Test
  void refuseAnotherHeader() {
    assertThatThrownBy(() -> CorrectionsReader.read("what,who\n", TAXONOMY))
        .hasMessageContaining("kind,target,value,reviewer,reason");
  }

  private static Corrections read(String lines) {
    return CorrectionsReader.read(HEADER + lines + "\n", TAXONOMY);
  }

  private static Verdict judge(String lines) {
    FailureClassifier classifier =
        text -> new Classification("outputs", 0.5, ClassificationSource.MODEL);
    WeaknessAssigner assigner =
        (text, classification) ->
            new Assignment("no-owner", 0.9, AssignmentSource.CATALOGUE, "owner + tag");
    return new CorrectedVerdicts(classifier, assigner, read(lines)).judge("f1", TEXT);
  }
}
