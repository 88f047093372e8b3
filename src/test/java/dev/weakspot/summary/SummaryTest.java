package dev.weakspot.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.failure.Severity;
import dev.weakspot.summary.DocumentRow.Standing;
import java.util.List;
import org.junit.jupiter.api.Test;

final class SummaryTest {

  private static final DocumentRow ROW =
      new DocumentRow(
          List.of("cdk"),
          "2026-10",
          Standing.ORIGINAL,
          List.of(
              new RowFailure("w-1", "tagging", Severity.LOW),
              new RowFailure("", "outputs", Severity.UNSTATED)));

  @Test
  void givesBackTheRowsItWasGiven() {
    FilterRows rows =
        FilterRows.builder(List.of("platform"), 10)
            .add(new DocumentRow(List.of("tf"), "", Standing.DUPLICATE, List.of()))
            .add(ROW)
            .add(ROW)
            .build();

    assertThat(rows.size()).isEqualTo(3);
    assertThat(rows.dimensions())
        .containsExactly(
            new Breakdown("platform", List.of(new NamedCount("cdk", 2), new NamedCount("tf", 1))));
    assertThat(rows.periods()).containsExactly("2026-10", "");
    assertThat(rows.value(0, 0)).isEqualTo(1);
    assertThat(rows.period(0)).isEqualTo(1);
    assertThat(rows.standing(0)).isEqualTo(Standing.DUPLICATE);
    assertThat(rows.failures(0)).isZero();
    assertThat(rows.value(2, 0)).isZero();
    assertThat(rows.failures(2)).isEqualTo(2);
    assertThat(rows.targets().get(rows.target(2, 1)))
        .isEqualTo(new FilterRows.Target("", "outputs"));
    assertThat(rows.severity(2, 0)).isEqualTo(Severity.LOW);
    assertThat(rows.severity(2, 1)).isEqualTo(Severity.UNSTATED);
  }

  @Test
  void countsRowsBeyondTheLimitWithoutKeepingThem() {
    FilterRows rows = FilterRows.builder(List.of("platform"), 1).add(ROW).add(ROW).build();

    assertThat(rows.size()).isEqualTo(1);
    assertThat(rows.documents()).isEqualTo(2);
  }

  @Test
  void refusesInputThatIsNotConserved() {
    assertThatThrownBy(() -> new InputCounts(10, 3, 3, 3, 0))
        .hasMessage("10 discovered is not 3 unchanged + 3 parsed + 3 failed");
  }

  @Test
  void refusesCountsThatContradictEachOther() {
    assertThatThrownBy(() -> new Counts(3, 4, 2, 2))
        .hasMessage("counts contradict each other: 3 failures in 4 documents, distinct 2 in 2");
  }

  @Test
  void hasASampleOfFortyWeaknessesThatIsTheSameEveryTime() {
    Summary sample = SampleSummaries.standard();

    assertThat(sample.weaknesses()).hasSize(40);
    assertThat(sample.rows().size()).isEqualTo(400);
    assertThat(sample.weaknesses()).isEqualTo(SampleSummaries.standard().weaknesses());
    assertThat(sample.weaknesses())
        .extracting(each -> each.lifeCycle().state().id())
        .contains("new", "rising", "steady", "falling", "gone");
  }
}
