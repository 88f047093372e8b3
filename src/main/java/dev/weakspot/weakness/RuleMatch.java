package dev.weakspot.weakness;

import dev.weakspot.weakness.PhraseHits.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How well a failure fits a rule: best when all its phrases stand in the title, better the more
 * groups it has and the longer its phrases are.
 *
 * @param score above 0
 * @param phrases the phrases found, one a group
 */
record RuleMatch(double score, List<String> phrases) {

  private static final double ALL_IN_TITLE = 1;
  private static final double SOME_IN_TITLE = 0.45;
  private static final double NONE_IN_TITLE = 0.2;
  private static final double FURTHER_GROUP = 0.2;
  private static final double CHARACTER = 0.012;
  private static final double CHARACTER_OF_BODY = 0.3 * CHARACTER;

  /** The match of {@code rule}, empty when a group of it has no hit. */
  static Optional<RuleMatch> of(CatalogueRule rule, PhraseHits hits) {
    List<String> phrases = new ArrayList<>();
    double length = 0;
    int inTitle = 0;
    for (List<String> group : rule.groups()) {
      Optional<String> found = longest(group, hits, Place.TITLE);
      inTitle += found.isPresent() ? 1 : 0;
      double weight = found.isPresent() ? CHARACTER : CHARACTER_OF_BODY;
      if (found.isEmpty()) {
        found = longest(group, hits, Place.BODY);
      }
      if (found.isEmpty()) {
        return Optional.empty();
      }
      phrases.add(found.get());
      length += weight * (found.get().length() + 1);
    }
    int groups = rule.groups().size();
    return Optional.of(
        new RuleMatch(base(inTitle, groups) + FURTHER_GROUP * (groups - 1) + length, phrases));
  }

  private static double base(int inTitle, int groups) {
    if (inTitle == groups) {
      return ALL_IN_TITLE;
    }
    return inTitle > 0 ? SOME_IN_TITLE : NONE_IN_TITLE;
  }

  private static Optional<String> longest(List<String> group, PhraseHits hits, Place place) {
    String longest = null;
    for (String phrase : group) {
      if (hits.of(phrase) == place && (longest == null || phrase.length() > longest.length())) {
        longest = phrase;
      }
    }
    return Optional.ofNullable(longest);
  }
}
