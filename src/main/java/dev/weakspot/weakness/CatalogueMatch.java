package dev.weakspot.weakness;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well the phrases of a catalogue entry fit a failure.
 *
 * @param entry the entry
 * @param best its rule that fits best
 * @param rules how many of its rules fit
 */
record CatalogueMatch(CatalogueEntry entry, RuleMatch best, int rules) {

  private static final double FURTHER_RULE = 0.12;
  private static final int COUNTED_RULES = 3;
  private static final double OWN_CATEGORY = 0.8;
  private static final double FURTHER_CATEGORY = 0.72;

  /** The entries that have a rule that fits, in the order of the catalogue. */
  static List<CatalogueMatch> in(Catalogue catalogue, FailureText text) {
    PhraseHits hits = new PhraseHits(text);
    List<CatalogueMatch> matches = new ArrayList<>();
    for (CatalogueEntry entry : catalogue.entries()) {
      of(entry, hits).ifPresent(matches::add);
    }
    return matches;
  }

  private static Optional<CatalogueMatch> of(CatalogueEntry entry, PhraseHits hits) {
    RuleMatch best = null;
    int rules = 0;
    for (CatalogueRule rule : entry.rules()) {
      Optional<RuleMatch> match = RuleMatch.of(rule, hits);
      if (match.isPresent()) {
        rules++;
        best = best == null || match.get().score() > best.score() ? match.get() : best;
      }
    }
    return rules == 0 ? Optional.empty() : Optional.of(new CatalogueMatch(entry, best, rules));
  }

  /** What the phrases alone say. */
  double score() {
    return best.score() + FURTHER_RULE * Math.min(COUNTED_RULES, rules - 1);
  }

  /** The same, and more where the category is one that the entry's failures have. */
  double scoreWithin(String category) {
    if (entry.weakness().category().equals(category)) {
      return score() + OWN_CATEGORY;
    }
    return score() + (entry.further().contains(category) ? FURTHER_CATEGORY : 0);
  }
}
