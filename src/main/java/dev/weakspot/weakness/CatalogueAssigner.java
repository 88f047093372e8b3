package dev.weakspot.weakness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Assigns failures to the weakness of the catalogue that fits best by phrases, words and category;
 * what fits none goes to {@link SignatureAssigner}.
 */
final class CatalogueAssigner implements WeaknessAssigner {

  private static final double LEAST_BY_PHRASES = 1.82;
  private static final double LEAST_BY_PROFILE = 3.9;

  /** What phrases must reach where the text is too short for its words to say as much. */
  private static final double LEAST_BY_PHRASES_ALONE = 2.4;

  private static final double FULL_FIT = 3;
  private static final int WORDS_OF_REASON = 3;

  private final Catalogue catalogue;
  private final WeaknessProfiles profiles;
  private final SignatureAssigner discovery = new SignatureAssigner();

  CatalogueAssigner(Catalogue catalogue, WeaknessProfiles profiles) {
    this.catalogue = catalogue;
    this.profiles = profiles;
  }

  @Override
  public Assignment assign(FailureText text, Classification classification) {
    Map<String, CatalogueMatch> matches = new HashMap<>();
    CatalogueMatch.in(catalogue, text)
        .forEach(match -> matches.put(match.entry().weakness().id(), match));
    Map<String, Double> similarities = profiles.similarities(text, classification);
    String best = null;
    double highest = -1;
    for (CatalogueEntry entry : catalogue.entries()) {
      String id = entry.weakness().id();
      double fit = fit(similarities.get(id), matches.get(id), classification);
      if (fit > highest) {
        best = id;
        highest = fit;
      }
    }
    return best == null || highest < 0
        ? discovery.assign(text, classification)
        : new Assignment(
            best,
            Math.min(1, 0.5 + highest / FULL_FIT / 2),
            AssignmentSource.CATALOGUE,
            reason(text, best, matches.get(best)));
  }

  /** How far a weakness is above what it takes; below zero for one that does not fit. */
  private static double fit(
      Double similarity, CatalogueMatch match, Classification classification) {
    if (similarity == null) {
      return match == null ? -1 : match.scoreWithin(classification.category()) - LEAST_BY_PHRASES;
    }
    double together = similarity + (match == null ? 0 : match.score()) - LEAST_BY_PROFILE;
    return match == null
        ? together
        : Math.max(together, match.scoreWithin(classification.category()) - LEAST_BY_PHRASES_ALONE);
  }

  private String reason(FailureText text, String id, CatalogueMatch match) {
    List<String> words =
        profiles.byId().containsKey(id)
            ? profiles.tellingWords(text, id, WORDS_OF_REASON)
            : List.of();
    String phrases = match == null ? "" : String.join(" + ", match.best().phrases());
    if (words.isEmpty()) {
      return phrases;
    }
    return (phrases.isEmpty() ? "" : phrases + "; ") + "words: " + String.join(", ", words);
  }
}
