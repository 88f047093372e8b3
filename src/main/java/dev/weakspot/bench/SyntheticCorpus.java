package dev.weakspot.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;

/**
 * Plans documents whose weaknesses are known. The same seed plans the same documents.
 *
 * <p>Each weakness stands in a document by the toss of its own coin, so that its frequency is the
 * share of the documents that have it, whatever the others do.
 */
final class SyntheticCorpus {

  private static final List<String> SEVERITIES = List.of("Critical", "High", "Medium", "Low");
  private static final double PLACE_SHARE = 0.3;
  private static final double FILLER_SHARE = 0.5;
  private static final double COPY_SHARE = 0.08;
  private static final int MOST_ONE_OFFS = 2;

  /** A copy of a very short document differs from it in too large a part. */
  private static final int FAILURES_WORTH_COPYING = 3;

  private final PlantedTexts texts;
  private final Random random;
  private final Set<String> oneOffs = new HashSet<>();
  private final Set<String> copied = new HashSet<>();

  SyntheticCorpus(PlantedTexts texts, long seed) {
    this.texts = texts;
    this.random = new Random(seed);
  }

  /**
   * Plans a corpus.
   *
   * @param documents documents of each round
   * @param onset the round in which the emerging weakness appears; {@code rounds} for never
   */
  List<PlannedDocument> plan(int rounds, int documents, int onset) {
    List<PlannedDocument> planned = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      for (int number = 1; number <= documents; number++) {
        String name = String.format(Locale.ROOT, "project-%02d-%04d", round + 1, number);
        planned.add(
            random.nextDouble() < COPY_SHARE
                ? copyOrNew(name, round, onset, planned)
                : fresh(name, round, onset));
      }
    }
    return planned;
  }

  /**
   * Copies come in the round of their original: they count once, and no month should lose by it.
   */
  private PlannedDocument copyOrNew(
      String name, int round, int onset, List<PlannedDocument> planned) {
    List<PlannedDocument> worthCopying =
        planned.stream()
            .filter(each -> each.round() == round && !each.isCopy())
            .filter(each -> each.failures().size() >= FAILURES_WORTH_COPYING)
            .filter(each -> !copied.contains(each.name()))
            .toList();
    if (worthCopying.isEmpty()) {
      return fresh(name, round, onset);
    }
    PlannedDocument original = oneOf(worthCopying);
    copied.add(original.name());
    return new PlannedDocument(
        name, round, original.dialect(), original.name(), original.failures());
  }

  private PlannedDocument fresh(String name, int round, int onset) {
    List<PlannedFailure> failures = new ArrayList<>();
    for (PlantedWeakness each : texts.steady()) {
      if (random.nextDouble() < each.frequency()) {
        failures.add(failure(each));
      }
    }
    if (random.nextDouble() < texts.emerging().frequency() && round >= onset) {
      failures.add(failure(texts.emerging()));
    }
    int alone = random.nextInt(MOST_ONE_OFFS + 1) + (failures.isEmpty() ? 1 : 0);
    for (int i = 0; i < alone; i++) {
      failures.add(oneOff());
    }
    Collections.shuffle(failures, random);
    return new PlannedDocument(
        name, round, oneOf(List.of(Dialect.values())), PlannedFailure.NONE, failures);
  }

  private PlannedFailure failure(PlantedWeakness weakness) {
    String title = oneOf(weakness.titles());
    return new PlannedFailure(
        weakness.id(),
        random.nextDouble() < PLACE_SHARE ? title + " " + oneOf(texts.places()) : title,
        oneOf(SEVERITIES),
        withFiller(oneOf(weakness.issues())),
        withFiller(oneOf(weakness.causes())),
        oneOf(weakness.fixes()));
  }

  /** A failure of a title that no other document has, while there are such. */
  private PlannedFailure oneOff() {
    String title = oneOf(texts.things()) + " " + oneOf(texts.troubles());
    int mark = 1;
    while (!oneOffs.add(title)) {
      title = oneOf(texts.things()) + " " + oneOf(texts.troubles()) + " " + ++mark;
    }
    return new PlannedFailure(
        PlannedFailure.NONE,
        title,
        oneOf(SEVERITIES),
        withFiller("Nobody had asked for it."),
        withFiller("It was overlooked."),
        "Put it right.");
  }

  private String withFiller(String sentence) {
    return random.nextDouble() < FILLER_SHARE ? sentence + " " + oneOf(texts.fillers()) : sentence;
  }

  private <T> T oneOf(List<T> values) {
    return values.get(random.nextInt(values.size()));
  }
}
