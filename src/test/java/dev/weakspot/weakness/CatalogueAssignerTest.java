package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.network.Question;
import dev.weakspot.taxonomy.TaxonomyReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CatalogueAssignerTest {

  private static final Catalogue CATALOGUE =
      CatalogueReader.read(
          """
          weaknesses = [
            { id = no-owner, category = tagging, label = l, meaning = m, when = ["owner tag absent", "owner tag"] }
            { id = no-alarm, category = observability, label = l, meaning = m, when = ["no alarm raised", "no alarm"] }
            { id = no-queue, category = reliability, label = l, meaning = m, when = ["dead letter queue + missing/absent"] }
          ]
          """,
          TaxonomyReader.shipped());
  private static final Classification TAGGING =
      new Classification("tagging", 0.9, ClassificationSource.MODEL);
  private static final LinearModel MODEL = WeaknessLabel.train(labels());

  @Test
  void recognisesByWordsWhatNoPhraseFinds() {
    Assignment assignment =
        assign(new FailureText("Bill cannot be split", "Nobody knows which team pays the bucket."));

    assertThat(assignment.weaknessId()).isEqualTo("no-owner");
    assertThat(assignment.similarity()).isBetween(0.5, 1.0);
    assertThat(assignment.reason()).startsWith("words: ").contains("pays");
  }

  @Test
  void namesPhrasesAndWordsThatDecided() {
    assertThat(assign(FailureText.ofTitle("No alarm raised for function 3")).reason())
        .startsWith("no alarm raised; words: ");
  }

  @Test
  void leavesToDiscoveryWhatSaysNothing() {
    assertThat(assign(FailureText.ofTitle("")).source()).isEqualTo(AssignmentSource.DISCOVERY);
  }

  @Test
  void leavesToDiscoveryWhatTheModelHasLearntToBeOfNoEntry() {
    assertThat(assign(new FailureText("Tea served", "Seen in the foyer by guests")).source())
        .isEqualTo(AssignmentSource.DISCOVERY);
  }

  @Test
  void judgesEntriesThatTheModelDoesNotKnowByPhrasesAndCategory() {
    Classification reliability = new Classification("reliability", 0.9, ClassificationSource.MODEL);
    FailureText text = FailureText.ofTitle("Dead letter queue missing");

    assertThat(assigner().assign(text, reliability).weaknessId()).isEqualTo("no-queue");
    assertThat(assigner().assign(text, TAGGING).weaknessId()).isNotEqualTo("no-queue");
  }

  @Test
  void weighsTheSameAfterItsFileWasReadBack() throws IOException {
    LinearModel read = ModelFile.read(new ByteArrayInputStream(written(MODEL)));
    SparseVector features = MODEL.features(FailureText.ofTitle("Owner tag absent"));

    assertThat(read.answers()).isEqualTo(MODEL.answers());
    assertThat(read.margins(features)).isEqualTo(MODEL.margins(features));
    assertThat(written(read)).isEqualTo(written(MODEL));
  }

  private static Assignment assign(FailureText text) {
    return assigner().assign(text, TAGGING);
  }

  private static CatalogueAssigner assigner() {
    return new CatalogueAssigner(
        CATALOGUE, new JointModel(MODEL, Optional.empty(), Question.WEAKNESS));
  }

  private static List<WeaknessLabel> labels() {
    List<WeaknessLabel> labels = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      labels.add(
          label(i, "Owner tag absent " + i, "Which team pays the bucket and its bill", "no-owner"));
      labels.add(
          label(i, "No alarm raised " + i, "Errors of the function reach nobody", "no-alarm"));
      labels.add(label(i, "Cinema closed " + i, "A horse sings in the foyer", WeaknessLabel.NONE));
      labels.add(label(i, "Letter missing " + i, "The queue is dead", WeaknessLabel.NONE));
    }
    return labels;
  }

  private static WeaknessLabel label(int document, String title, String body, String weaknessId) {
    return new WeaknessLabel("d" + document + ".md", 1, new FailureText(title, body), weaknessId);
  }

  private static byte[] written(LinearModel model) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ModelFile.write(model, bytes);
    return bytes.toByteArray();
  }
}
