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

  /** What phrases and their cover of the title must reach where the rest says too little. */
  private static final double LEAST_BY_TITLE = 1.9;

  /** What phrases that cover the title from end to end count besides their own score. */
  private static final double OF_COVER = 0.5;

  /** How far phrases must then be ahead of those of any other weakness. */
  private static final double LEAD_BY_TITLE = 0.4;

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
    double highest = Double.NEGATIVE_INFINITY;
    for (CatalogueEntry entry : catalogue.entries()) {
      String id = entry.weakness().id();
      double fit = fit(similarities.get(id), matches.get(id), classification);
      if (fit > highest) {
        best = id;
        highest = fit;
      }
    }
    if (highest < 0) {
      best = namedByTitle(text.title(), matches);
    }
    return best != null
        ? new Assignment(
            best,
            Math.min(1, 0.5 + Math.max(0, highest) / FULL_FIT / 2),
            AssignmentSource.CATALOGUE,
            reason(text, best, matches.get(best)))
        : discovery.assign(text, classification);
  }

  /** How far a weakness is above what it takes; below zero for one that does not fit. */
  private static double fit(
      Double similarity, CatalogueMatch match, Classification classification) {
    if (similarity != null) {
      return similarity + (match == null ? 0 : match.score()) - LEAST_BY_PROFILE;
    }
    return match == null
        ? Double.NEGATIVE_INFINITY
        : match.scoreWithin(classification.category()) - LEAST_BY_PHRASES;
  }

  /**
   * The weakness that the title names, and no other as clearly; null for none. Failures whose
   * bodies say little of it are recognised so: they do not come near a profile.
   */
  private static String namedByTitle(String title, Map<String, CatalogueMatch> matches) {
    CatalogueMatch clearest = null;
    double second = 0;
    for (CatalogueMatch match : matches.values()) {
      if (clearest == null || match.score() > clearest.score()) {
        second = clearest == null ? second : clearest.score();
        clearest = match;
      } else {
        second = Math.max(second, match.score());
      }
    }
    if (clearest == null || clearest.score() - second < LEAD_BY_TITLE) {
      return null;
    }
    double cover = TitleSubject.of(title).shareIn(clearest.entry().phrases());
    return clearest.score() + OF_COVER * cover >= LEAST_BY_TITLE
        ? clearest.entry().weakness().id()
        : null;
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
