package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.network.Question;
import dev.weakspot.network.TextNetwork;
import dev.weakspot.network.WordVectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class JointModelTest {

  private static final List<LabelledFailure> LABELS = labels();
  private static final LinearModel LINEAR = CategoryModel.trainLinear(LABELS);
  private static final TextNetwork NETWORK =
      Lessons.train(
          LABELS, List.of(), WordVectors.read(List.of("tags\tAQL+", "alarm\t/gEC", "role\tAAH+")));
  private static final FailureText TEXT = FailureText.ofTitle("Tags missing on the queue");

  @Test
  void addsATenthOfTheLogProbabilitiesToTheMargins() {
    JointModel joint = new JointModel(LINEAR, Optional.of(NETWORK), Question.CATEGORY);
    double[] linear = LINEAR.margins(LINEAR.features(TEXT));
    double[] network = NETWORK.logProbabilities(Question.CATEGORY, TEXT.title(), TEXT.body());
    double[] margins = joint.margins(TEXT, joint.features(TEXT));

    assertThat(joint.answers()).isEqualTo(NETWORK.answers(Question.CATEGORY));
    for (int answer = 0; answer < margins.length; answer++) {
      assertThat(margins[answer]).isEqualTo(linear[answer] + 0.1 * network[answer]);
    }
  }

  @Test
  void isTheLinearModelWhereTheNetworkKnowsNoAnswers() {
    JointModel joint = new JointModel(LINEAR, Optional.of(NETWORK), Question.WEAKNESS);

    assertThat(joint.margins(TEXT, joint.features(TEXT)))
        .isEqualTo(LINEAR.margins(LINEAR.features(TEXT)));
  }

  @Test
  void takesAnAnswerThatTheNetworkDoesNotKnowForAGuess() {
    LinearModel other =
        CategoryModel.trainLinear(
            List.of(label(1, "Tags missing", "tagging"), label(2, "Cache cold", "performance")));
    JointModel joint = new JointModel(other, Optional.of(NETWORK), Question.CATEGORY);
    int unknown = other.answers().indexOf("performance");
    double linear = other.margins(other.features(TEXT))[unknown];

    assertThat(joint.margins(TEXT, joint.features(TEXT))[unknown])
        .isEqualTo(linear - 0.1 * StrictMath.log(3));
  }

  private static List<LabelledFailure> labels() {
    List<LabelledFailure> labels = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      labels.add(label(i, "Tags missing on queue " + i, "tagging"));
      labels.add(label(i + 20, "Alarm absent for service " + i, "observability"));
      labels.add(label(i + 40, "Role " + i + " allows everything", "iam"));
    }
    return labels;
  }

  private static LabelledFailure label(int line, String title, String category) {
    return new LabelledFailure(
        "d.md", line, FailureText.ofTitle(title), category, Optional.empty());
  }
}
