package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CategoryModelTest {

  private static final List<LabelledFailure> LABELS = labels();

  @Test
  void learnsWhatTellsCategoriesApart() {
    CategoryModel model = trained();

    assertThat(model.classify(text("Buckets carry no tags")).category()).isEqualTo("tagging");
    assertThat(model.classify(text("Alarm for errors is absent")).category())
        .isEqualTo("observability");
  }

  @Test
  void givesEqualBytesForEqualLabels() throws IOException {
    assertThat(written()).isEqualTo(written());
  }

  @Test
  void judgesTheSameAfterItsFileWasReadBack() throws IOException {
    CategoryModel model = trained();
    CategoryModel read =
        new CategoryModel(ModelFile.read(new ByteArrayInputStream(written())), Optional.empty());

    for (LabelledFailure label : LABELS) {
      assertThat(read.classify(label.text())).isEqualTo(model.classify(label.text()));
    }
  }

  @Test
  void isMoreConfidentOfWhatItHasSeenThanOfTheUnknown() {
    CategoryModel model = trained();

    assertThat(model.classify(text("Tags missing on queue 3")).confidence())
        .isGreaterThan(model.classify(text("zygote quixotic")).confidence());
    assertThat(model.classify(text("")).source()).isEqualTo(ClassificationSource.NONE);
  }

  @Test
  void evaluatesOnDocumentsItHasNotLearntFrom() {
    ClassifierScore score =
        new ClassifierEvaluation(List.of(), LABELS, List.of(), Optional.empty()).score();

    assertThat(score.tested()).isEqualTo(LABELS.size());
    assertThat(score.trained()).isBetween(1, LABELS.size() - 1);
    assertThat(score.either()).isGreaterThanOrEqualTo(score.primary()).isGreaterThan(0.8);
  }

  private static CategoryModel trained() {
    return new CategoryModel(CategoryModel.trainLinear(LABELS), Optional.empty());
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelFile.write(CategoryModel.trainLinear(LABELS), bytes);
    return bytes.toByteArray();
  }

  private static List<LabelledFailure> labels() {
    List<LabelledFailure> labels = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      labels.add(label(i, "Tags missing on queue " + i, "No cost tags are set.", "tagging"));
      labels.add(label(i, "Alarm absent for service " + i, "Errors go unseen.", "observability"));
      labels.add(label(i, "Role " + i + " allows everything", "Action is a star.", "iam"));
    }
    return labels;
  }

  private static LabelledFailure label(int document, String title, String body, String category) {
    return new LabelledFailure(
        "d" + document + ".md", 1, new FailureText(title, body), category, Optional.empty());
  }

  private static FailureText text(String title) {
    return FailureText.ofTitle(title);
  }
}
