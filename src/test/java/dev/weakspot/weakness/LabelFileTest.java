package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.taxonomy.TaxonomyReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LabelFileTest {

  private static final Taxonomy TAXONOMY = TaxonomyReader.shipped();

  @Test
  void readsPlaceCategoriesAndText() {
    List<LabelledFailure> failures =
        LabelFile.categories(
            List.of(
                "# place, category",
                "a/b.md#L12\ttagging\t-\tNo tags\tNone set.\tHaste",
                "c.md#L1\tother\ttagging"),
            TAXONOMY);

    assertThat(failures)
        .containsExactly(
            new LabelledFailure(
                "a/b.md",
                12,
                new FailureText("No tags", "None set. Haste"),
                "tagging",
                Optional.empty()),
            new LabelledFailure(
                "c.md", 1, FailureText.ofTitle(""), "other", Optional.of("tagging")));
  }

  @Test
  void readsPlaceAndWeakness() {
    assertThat(LabelFile.weaknesses(List.of("a/b.md#L12\ttags-missing", "c.md#L1\tnone")))
        .containsExactly(
            new WeaknessLabel("a/b.md", 12, FailureText.ofTitle(""), "tags-missing"),
            new WeaknessLabel("c.md", 1, FailureText.ofTitle(""), WeaknessLabel.NONE));
  }

  @Test
  void readsExamples() {
    assertThat(
            LabelFile.examples(List.of("tags-missing\tUntagged\tNo cost.", "tags-missing\tBare")))
        .extracting(WeaknessLabel::text)
        .containsExactly(new FailureText("Untagged", "No cost."), FailureText.ofTitle("Bare"));
    assertThatThrownBy(() -> LabelFile.examples(List.of("a.md#L1\ttags-missing")))
        .hasMessageContaining("Line 1 of the labels cannot be read");
  }

  @Test
  void shipsExamplesOfEveryKnownWeakness() throws IOException {
    Path file = Path.of("src/main/training/examples.tsv");

    assertThat(LabelFile.examples(Files.readAllLines(file)))
        .extracting(WeaknessLabel::weaknessId)
        .containsAll(
            CatalogueReader.shipped(TAXONOMY).weaknesses().stream()
                .map(KnownWeakness::id)
                .toList());
  }

  @Test
  void namesTheLineThatIsMalformed() {
    assertThatThrownBy(() -> LabelFile.categories(List.of("", "no place\ttagging\t-"), TAXONOMY))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("Line 2 of the labels cannot be read");
    assertThatThrownBy(() -> LabelFile.categories(List.of("a#L1\tlabelling\t-"), TAXONOMY))
        .hasMessageContaining("Line 1 of the labels names the unknown category \"labelling\"");
    assertThatThrownBy(() -> LabelFile.categories(List.of("a#L1\ttagging\tx"), TAXONOMY))
        .hasMessageContaining("the unknown category \"x\"");
    assertThatThrownBy(() -> LabelFile.weaknesses(List.of("a#L1\tno-such-weakness")))
        .hasMessageContaining("the unknown weakness \"no-such-weakness\"");
  }

  @Test
  void readsTheLabelsThatTheShippedModelsHaveLearntFrom() throws IOException {
    Path folder = Path.of("src/main/training");

    assertThat(LabelFile.weaknesses(Files.readAllLines(folder.resolve("weaknesses.tsv"))))
        .hasSizeGreaterThan(9_900);
    assertThat(LabelFile.categories(Files.readAllLines(folder.resolve("categories.tsv")), TAXONOMY))
        .hasSizeGreaterThan(9_900);
  }
}
