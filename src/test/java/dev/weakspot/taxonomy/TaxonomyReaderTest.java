package dev.weakspot.taxonomy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weakspot.problem.UserFacingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TaxonomyReaderTest {

  @Test
  void shipsTwentyNineCategories() {
    Taxonomy taxonomy = TaxonomyReader.shipped();

    assertThat(taxonomy.categories()).hasSize(29);
    assertThat(taxonomy.find("service-limits").orElseThrow().phrases()).containsKey("quota");
    assertThat(taxonomy.nameOf("resource-naming")).isEqualTo("Resource names");
  }

  @Test
  void keepsTheIdAsNameOfAnUnknownCategory() {
    assertThat(TaxonomyReader.shipped().nameOf("of-another-time")).isEqualTo("of-another-time");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "categories = [] | version",
        "version = 1, categories = [] | has no category \"other\"",
        "version = 1, categories = [{ id = Other, meaning = m }] | \"Other\" is malformed",
        "version = 1, categories = [{ id = other, meaning = \"\" }] | has no meaning",
        "version = 1, categories = [{id=other, meaning=m},{id=other, meaning=m}] | stands in it"
            + " twice",
        "version = 1, categories = [{id=other, meaning=m, phrases {a = 0}}] | \"a\" of \"other\""
            + " weighs 0",
        "version = 1, categories = [{id=other, meaning=m, phrases {a = b}}] | weighs NaN",
        "version = 1, categories = [ | cannot be read",
      })
  void refusesABrokenFileAndSaysWhy(String text, String reason) {
    assertThatThrownBy(() -> TaxonomyReader.read(text))
        .isInstanceOf(UserFacingException.class)
        .hasMessageContaining(reason);
  }
}
