package dev.weakspot.weakness;

import java.util.Optional;

/**
 * Assigns failures to the weakness of the catalogue that fits best; what fits none, or only a
 * theme, goes to {@link SignatureAssigner}.
 */
final class CatalogueAssigner implements WeaknessAssigner {

  private static final double LEAST_SCORE = 1.82;
  private static final double FULL_SCORE = 3;
  private static final double OWN_CATEGORY = 0.8;
  private static final double FURTHER_CATEGORY = 0.72;

  private final Catalogue catalogue;
  private final SignatureAssigner discovery = new SignatureAssigner();

  CatalogueAssigner(Catalogue catalogue) {
    this.catalogue = catalogue;
  }

  @Override
  public Assignment assign(FailureText text, Classification classification) {
    PhraseHits hits = new PhraseHits(text);
    CatalogueEntry best = null;
    RuleMatch why = null;
    double highest = 0;
    for (CatalogueEntry entry : catalogue.entries()) {
      Optional<RuleMatch> match = bestMatch(entry, hits);
      double score =
          match.map(RuleMatch::score).orElse(0.0)
              + (match.isPresent() ? bonus(entry, classification.category()) : 0);
      if (score > highest) {
        best = entry;
        why = match.get();
        highest = score;
      }
    }
    if (best == null || highest < LEAST_SCORE || best.theme()) {
      return discovery.assign(text, classification);
    }
    return new Assignment(
        best.weakness().id(),
        Math.min(1, highest / FULL_SCORE),
        AssignmentSource.CATALOGUE,
        String.join(" + ", why.phrases()));
  }

  private static Optional<RuleMatch> bestMatch(CatalogueEntry entry, PhraseHits hits) {
    RuleMatch best = null;
    for (CatalogueRule rule : entry.rules()) {
      Optional<RuleMatch> match = RuleMatch.of(rule, hits);
      if (match.isPresent() && (best == null || match.get().score() > best.score())) {
        best = match.get();
      }
    }
    return Optional.ofNullable(best);
  }

  private static double bonus(CatalogueEntry entry, String category) {
    if (entry.weakness().category().equals(category)) {
      return OWN_CATEGORY;
    }
    return entry.further().contains(category) ? FURTHER_CATEGORY : 0;
  }
}
