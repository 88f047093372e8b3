package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.taxonomy.TaxonomyReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class WeaknessProfilesTest {

  private static final Catalogue CATALOGUE =
      CatalogueReader.read(
          """
          weaknesses = [
            { id = no-owner, category = tagging, label = l, meaning = m, when = ["owner tag absent", "owner tag"] }
            { id = no-alarm, category = observability, label = l, meaning = m, when = ["no alarm raised", "no alarm"] }
          ]
          """,
          TaxonomyReader.shipped());
  private static final FailureClassifier CLASSIFIER =
      text ->
          new Classification(
              text.title().contains("alarm") ? "observability" : "tagging",
              0.9,
              ClassificationSource.MODEL);

  @Test
  void recognisesByWordsWhatNoPhraseFinds() {
    Assignment assignment =
        assigner(learnt())
            .assign(
                new FailureText("Bill cannot be split", "Nobody knows which team pays the bucket."),
                new Classification("tagging", 0.9, ClassificationSource.MODEL));

    assertThat(assignment.weaknessId()).isEqualTo("no-owner");
    assertThat(assignment.reason()).startsWith("words: ");
  }

  @Test
  void leavesToDiscoveryWhatHasOtherWords() {
    Assignment assignment =
        assigner(learnt())
            .assign(
                FailureText.ofTitle("Cipher outdated"),
                new Classification("encryption", 0.9, ClassificationSource.MODEL));

    assertThat(assignment.source()).isEqualTo(AssignmentSource.DISCOVERY);
  }

  @Test
  void believesATitleThatNamesOneWeaknessWhateverElseIsSaid() {
    Assignment told = toldByTitle("Dead letter queue missing in staging");

    assertThat(told.weaknessId()).isEqualTo("no-dead-letters");
    assertThat(told.similarity()).isEqualTo(0.5);
    assertThat(toldByTitle("Dead letter queue missing, retention too short").source())
        .as("names two")
        .isEqualTo(AssignmentSource.DISCOVERY);
    assertThat(
            toldByTitle("Dead letter queue of the cinema is absent while a horse sings").source())
        .as("tells more than the phrases")
        .isEqualTo(AssignmentSource.DISCOVERY);
  }

  /** By profiles that nothing is like. */
  private static Assignment toldByTitle(String title) {
    Catalogue catalogue =
        CatalogueReader.read(
            """
            weaknesses = [
              { id = no-dead-letters, category = reliability, label = l, meaning = m, when = ["dead letter queue + missing/absent"] }
              { id = short, category = reliability, label = l, meaning = m, when = ["retention too short + missing/absent"] }
            ]
            """,
            TaxonomyReader.shipped());
    WeaknessProfile empty =
        new WeaknessProfile(Map.of(), new SparseVector(new int[0], new float[0]));
    WeaknessProfiles profiles =
        new WeaknessProfiles(
            WeaknessProfiles.none().frequencies(),
            Map.of("no-dead-letters", empty, "short", empty));
    return new CatalogueAssigner(catalogue, profiles)
        .assign(
            new FailureText(title, "Two colleagues looked at it."),
            new Classification("other", 0.3, ClassificationSource.MODEL));
  }

  @Test
  void readsBackWhatItWrote() throws IOException {
    WeaknessProfiles read = ProfileFile.read(new ByteArrayInputStream(written(learnt())));

    assertThat(read.byId().keySet()).isEqualTo(learnt().byId().keySet());
    assertThat(written(read)).isEqualTo(written(learnt()));
  }

  private static CatalogueAssigner assigner(WeaknessProfiles profiles) {
    return new CatalogueAssigner(CATALOGUE, profiles);
  }

  private static WeaknessProfiles learnt() {
    List<FailureText> texts = new ArrayList<>();
    for (int i = 0; i < 6; i++) {
      texts.add(
          new FailureText("Owner tag absent " + i, "Which team pays the bucket and its bill"));
      texts.add(new FailureText("No alarm raised " + i, "Errors of the function reach nobody"));
    }
    return ProfileTrainer.learn(texts, CLASSIFIER, CATALOGUE);
  }

  private static byte[] written(WeaknessProfiles profiles) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ProfileFile.write(profiles, bytes);
    return bytes.toByteArray();
  }
}
