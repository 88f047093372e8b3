package dev.weakspot.weakness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.network.Question;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.taxonomy.TaxonomyReader;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CatalogueTest {

  private static final Taxonomy TAXONOMY = TaxonomyReader.shipped();
  private static final String RULES =
      """
      weaknesses = [
        { id = no-owner, category = tagging, label = l, meaning = m, when = ["owner/proprietor + tag"] }
        { id = tags, category = tagging, label = l, meaning = m, when = ["tag"] }
      ]
      """;

  @Test
  void shipsWeaknessesThatCanAllBeReached() {
    Catalogue catalogue = CatalogueReader.shipped(TAXONOMY);

    assertThat(catalogue.weaknesses()).hasSizeGreaterThan(100);
    assertThat(catalogue.find("config-recorder-exists")).isPresent();
  }

  @Test
  void prefersTheEntryThatSaysMore() {
    Assignment assignment = assign("Owner tag never set");

    assertThat(assignment.weaknessId()).isEqualTo("no-owner");
    assertThat(assignment.source()).isEqualTo(AssignmentSource.CATALOGUE);
    assertThat(assignment.reason()).isEqualTo("owner + tag");
  }

  @Test
  void leavesToDiscoveryWhatFitsNoEntry() {
    assertThat(assign("Values exceed the limit").source()).isEqualTo(AssignmentSource.DISCOVERY);
    assertThat(assign("Values exceed the limit").weaknessId())
        .isEqualTo(assign("Limits exceed Value").weaknessId())
        .isNotEqualTo(assign("Keys in capitals").weaknessId());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "weaknesses = [ | cannot be read",
        "weaknesses = [{id=a,category=x,label=l,meaning=m,when=[b]}] | unknown category \"x\"",
        "weaknesses = [{id=a,category=other,label=l,meaning=m,when=[]}] | has no rule",
        "weaknesses = [{id=a,category=other,label=l,meaning=m,when=[\"b + \"]}] | both sides",
        "weaknesses = [{id=a,category=other,label=l,meaning=m,when=[b]},"
            + "{id=a,category=other,label=l,meaning=m,when=[c]}] | stands in it twice",
      })
  void refusesABrokenFileAndSaysWhy(String text, String reason) {
    assertThatThrownBy(() -> CatalogueReader.read(text, TAXONOMY))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining(reason);
  }

  private static Assignment assign(String title) {
    return new CatalogueAssigner(
            CatalogueReader.read(RULES, TAXONOMY),
            new JointModel(LinearModel.none(), Optional.empty(), Question.WEAKNESS))
        .assign(
            FailureText.ofTitle(title),
            new Classification("tagging", 1, ClassificationSource.MODEL));
  }
}
