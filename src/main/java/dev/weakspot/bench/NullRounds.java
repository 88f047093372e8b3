package dev.weakspot.bench;

import dev.weakspot.statistics.LifeCycle;
import dev.weakspot.statistics.LifeCycleState;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What the life cycle says of weaknesses whose frequency never changes. Documents are planned as
 * for the lake and counted here; the judgement is the one that a run makes, of the same counts.
 *
 * @param rounds corpora judged
 * @param judged steady weaknesses judged, over all of them
 * @param calledRising how often one was called rising or new
 * @param calledChanging how often one was called anything but steady or uncertain
 * @param roundsWithFalseCall corpora in which at least one was; the false-discovery rate is the
 *     expected share of these where nothing changes
 */
public record NullRounds(
    int rounds, int judged, int calledRising, int calledChanging, int roundsWithFalseCall) {

  static NullRounds of(BenchSettings settings, int rounds, LifeCycle lifeCycle) {
    PlantedTexts texts = PlantedTexts.shipped(settings.wording());
    int judged = 0;
    int rising = 0;
    int changing = 0;
    int roundsWithFalseCall = 0;
    for (int round = 1; round <= rounds; round++) {
      // Seeds next to each other would be the corpora of neighbouring benchmarks.
      SyntheticCorpus corpus = new SyntheticCorpus(texts, settings.seed() * 1_000_003L + round);
      List<PlannedDocument> documents =
          corpus.plan(settings.rounds(), settings.documents(), settings.rounds());
      List<LifeCycleState> states = states(texts, settings, documents, lifeCycle);
      judged += states.size();
      rising += count(states, LifeCycleState.RISING, LifeCycleState.NEW);
      int changed = states.size() - count(states, LifeCycleState.STEADY, LifeCycleState.UNCERTAIN);
      changing += changed;
      roundsWithFalseCall += changed > 0 ? 1 : 0;
    }
    return new NullRounds(rounds, judged, rising, changing, roundsWithFalseCall);
  }

  private static List<LifeCycleState> states(
      PlantedTexts texts,
      BenchSettings settings,
      List<PlannedDocument> documents,
      LifeCycle lifeCycle) {
    List<PlannedDocument> distinct = documents.stream().filter(each -> !each.isCopy()).toList();
    List<long[]> series = new ArrayList<>();
    for (PlantedWeakness weakness : texts.steady()) {
      series.add(
          countByRound(settings, distinct.stream().filter(each -> each.names(weakness.id()))));
    }
    return lifeCycle.assess(series, countByRound(settings, distinct.stream())).stream()
        .map(LifeCycle.Outcome::state)
        .toList();
  }

  private static long[] countByRound(BenchSettings settings, Stream<PlannedDocument> documents) {
    long[] counts = new long[settings.rounds()];
    documents.forEach(each -> counts[each.round()]++);
    return counts;
  }

  private static int count(List<LifeCycleState> states, LifeCycleState one, LifeCycleState other) {
    return (int) states.stream().filter(each -> each == one || each == other).count();
  }

  /** Probability of at least so many corpora with a false call, were {@code rate} held exactly. */
  public double chanceAt(double rate) {
    double fewer = 0;
    double probability = Math.pow(1 - rate, rounds);
    for (int calls = 0; calls < roundsWithFalseCall; calls++) {
      fewer += probability;
      probability *= (double) (rounds - calls) / (calls + 1) * rate / (1 - rate);
    }
    return 1 - fewer;
  }
}
