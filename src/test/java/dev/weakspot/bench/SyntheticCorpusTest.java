package dev.weakspot.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.config.VocabularyReader;
import dev.weakspot.failure.Failure;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.statistics.LifeCycle;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SyntheticCorpusTest {

  private static List<PlannedDocument> plan(long seed) {
    return new SyntheticCorpus(PlantedTexts.shipped(Wording.FREE), seed).plan(10, 60, 6);
  }

  @Test
  void plansTheSameDocumentsForTheSameSeed() {
    assertThat(plan(1)).isEqualTo(plan(1)).isNotEqualTo(plan(2));
  }

  @Test
  void plantsWeaknessesAsOftenAsTheyShouldBe() {
    List<PlannedDocument> documents = plan(3).stream().filter(each -> !each.isCopy()).toList();
    for (PlantedWeakness weakness : PlantedTexts.shipped(Wording.FREE).steady()) {
      double share =
          (double) documents.stream().filter(each -> each.names(weakness.id())).count()
              / documents.size();
      double error =
          Math.sqrt(weakness.frequency() * (1 - weakness.frequency()) / documents.size());
      assertThat(Math.abs(share - weakness.frequency())).as(weakness.id()).isLessThan(4 * error);
    }
  }

  @Test
  void holdsTheEmergingWeaknessBackUntilItsRound() {
    String emerging = PlantedTexts.shipped(Wording.FREE).emerging().id();
    assertThat(plan(4)).filteredOn(each -> each.names(emerging)).isNotEmpty();
    assertThat(plan(4))
        .filteredOn(each -> each.names(emerging))
        .allMatch(each -> each.round() >= 6);
  }

  /** One corpus in twenty may have a false call at a rate of 5%; half of those rise. */
  @Test
  void givesTheLifeCycleNoMoreFalseCallsThanItsRateAllows() {
    NullRounds rounds = NullRounds.of(BenchSettings.defaults(), 200, LifeCycle.defaults());
    assertThat(rounds.chanceAt(0.05)).as("%s", rounds).isGreaterThan(0.01);
    assertThat(rounds.judged()).isEqualTo(200 * 18);
  }

  @ParameterizedTest
  @EnumSource(Dialect.class)
  void writesWhatTheParserReads(Dialect dialect) {
    AnalysisParser parser = AnalysisParser.of(VocabularyReader.shipped());
    List<PlannedDocument> documents =
        plan(5).stream().filter(each -> each.dialect() == dialect).toList();
    long planned = documents.stream().mapToLong(each -> each.failures().size()).sum();
    long read =
        documents.stream()
            .mapToLong(
                each -> {
                  List<String> titles =
                      parser.parse(each.text()).failures().stream().map(Failure::title).toList();
                  return each.failures().stream()
                      .filter(failure -> titles.contains(failure.title()))
                      .count();
                })
            .sum();
    assertThat((double) read / planned).isGreaterThan(0.9);
  }
}
