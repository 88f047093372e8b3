package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.network.Lesson;
import dev.weakspot.network.Question;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LessonsTest {

  @Test
  void joinsBothLabelsOfAFailureInOneLesson() {
    List<Lesson> lessons =
        Lessons.of(List.of(category("a.md", 3)), List.of(weakness("a.md", 3, "no-tags")));

    assertThat(lessons)
        .containsExactly(
            new Lesson(
                "Tags missing",
                "",
                Map.of(Question.CATEGORY, "tagging", Question.WEAKNESS, "no-tags")));
  }

  @Test
  void keepsFailuresOfOtherPlacesApart() {
    List<Lesson> lessons =
        Lessons.of(
            List.of(category("a.md", 3), category("a.md", 9)),
            List.of(weakness("b.md", 3, "no-tags"), weakness("", 3, "none")));

    assertThat(lessons)
        .extracting(Lesson::answers)
        .containsExactly(
            Map.of(Question.CATEGORY, "tagging"),
            Map.of(Question.CATEGORY, "tagging"),
            Map.of(Question.WEAKNESS, "no-tags"),
            Map.of(Question.WEAKNESS, "none"));
  }

  private static LabelledFailure category(String document, int line) {
    return new LabelledFailure(
        document, line, FailureText.ofTitle("Tags missing"), "tagging", Optional.empty());
  }

  private static WeaknessLabel weakness(String document, int line, String id) {
    return new WeaknessLabel(document, line, FailureText.ofTitle("Tags missing"), id);
  }
}
