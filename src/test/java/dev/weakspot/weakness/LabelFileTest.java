package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.taxonomy.TaxonomyReader;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class LabelFileTest {

  private static final Taxonomy TAXONOMY = TaxonomyReader.shipped();

  @Test
  void readsPlaceCategoriesAndText() {
    List<LabelledFailure> failures =
        LabelFile.read(
            List.of(
                "a/b.md#L12\ttagging\t-\tNo tags\tNone set.\tHaste",
                "c.md#L1\tother\ttagging\tx\ty"),
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
                "c.md", 1, new FailureText("x", "y"), "other", Optional.of("tagging")));
  }

  @Test
  void namesTheLineThatIsMalformed() {
    assertThatThrownBy(() -> LabelFile.read(List.of("", "no place\ttagging"), TAXONOMY))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining("Line 2 of the labels is not place, primary");
    assertThatThrownBy(() -> LabelFile.read(List.of("a#L1\tlabelling\t-\tt\tb"), TAXONOMY))
        .hasMessageContaining("Line 1 of the labels names the unknown category \"labelling\"");
  }
}
