package dev.weakspot.weakness;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Assigns failures to the weakness of the catalogue that fits best: by a model that has learnt from
 * labelled failures, helped by the catalogue's phrases; by phrases and category alone for entries
 * that the model does not know. What fits none goes to {@link SignatureAssigner}.
 */
final class CatalogueAssigner implements WeaknessAssigner {

  /** What margin, phrases and lead must reach together. */
  private static final double LEAST_BY_MODEL = -0.2;

  private static final double OF_PHRASES = 0.1;

  /** What a weakness counts more for each step that it is ahead of the next one. */
  private static final double OF_LEAD = 0.6;

  private static final double LONGEST_LEAD = 1;

  /** What a weakness counts less for each step that none of them is more likely than usual. */
  private static final double OF_NONE = 0.3;

  private static final double USUAL_NONE = -0.5;

  /**
   * How sure what is above the least is, as log odds: by cross-validation on the labels 45% of what
   * only just reaches it is right, 89% of what is one above it, 99% of what is two above it.
   */
  private static final double LOG_ODDS_AT_LEAST = -0.2;

  private static final double LOG_ODDS_ABOVE = 2.3;

  /** What phrases and category must reach where the model does not know the weakness. */
  private static final double LEAST_BY_PHRASES = 1.82;

  private static final int WORDS_OF_REASON = 3;

  private final Catalogue catalogue;
  private final JointModel model;
  private final Map<String, Integer> answers = new HashMap<>();
  private final SignatureAssigner discovery = new SignatureAssigner();

  /**
   * An assigner.
   *
   * @param model whose answers are ids of the catalogue; others stand for no weakness of it
   */
  CatalogueAssigner(Catalogue catalogue, JointModel model) {
    this.catalogue = catalogue;
    this.model = model;
    for (int answer = 0; answer < model.answers().size(); answer++) {
      answers.put(model.answers().get(answer), answer);
    }
  }

  @Override
  public Assignment assign(FailureText text, Classification classification) {
    Map<String, CatalogueMatch> matches = new HashMap<>();
    CatalogueMatch.in(catalogue, text)
        .forEach(match -> matches.put(match.entry().weakness().id(), match));
    return byModel(text, matches)
        .or(() -> byPhrases(matches, classification))
        .orElseGet(() -> discovery.assign(text, classification));
  }

  private Optional<Assignment> byModel(FailureText text, Map<String, CatalogueMatch> matches) {
    FailureText subject = text.withoutCircumstances();
    SparseVector features = model.features(subject);
    if (features.size() == 0) {
      return Optional.empty();
    }
    double[] margins = model.margins(text, features);
    String best = null;
    double highest = Double.NEGATIVE_INFINITY;
    double second = Double.NEGATIVE_INFINITY;
    for (CatalogueEntry entry : catalogue.entries()) {
      String id = entry.weakness().id();
      if (answers.containsKey(id)) {
        double phrases = matches.containsKey(id) ? matches.get(id).score() : 0;
        double score = margins[answers.get(id)] + OF_PHRASES * phrases;
        if (score > highest) {
          second = highest;
          best = id;
          highest = score;
        } else {
          second = Math.max(second, score);
        }
      }
    }
    double lead = Math.min(LONGEST_LEAD, highest - second);
    double fit = highest + OF_LEAD * lead - OF_NONE * aboveUsualNone(margins) - LEAST_BY_MODEL;
    return best == null || fit < 0
        ? Optional.empty()
        : Optional.of(
            new Assignment(
                best,
                1 / (1 + StrictMath.exp(-LOG_ODDS_AT_LEAST - LOG_ODDS_ABOVE * fit)),
                AssignmentSource.CATALOGUE,
                reason(subject, features, best, matches.get(best))));
  }

  private double aboveUsualNone(double[] margins) {
    Integer none = answers.get(WeaknessLabel.NONE);
    return none == null ? 0 : Math.max(0, margins[none] - USUAL_NONE);
  }

  private Optional<Assignment> byPhrases(
      Map<String, CatalogueMatch> matches, Classification classification) {
    CatalogueMatch best = null;
    double highest = LEAST_BY_PHRASES;
    for (CatalogueEntry entry : catalogue.entries()) {
      CatalogueMatch match = matches.get(entry.weakness().id());
      if (match != null && !answers.containsKey(entry.weakness().id())) {
        double score = match.scoreWithin(classification.category());
        if (score >= highest) {
          best = match;
          highest = score;
        }
      }
    }
    return Optional.ofNullable(best)
        .map(
            match ->
                new Assignment(
                    match.entry().weakness().id(),
                    0.5,
                    AssignmentSource.CATALOGUE,
                    phrasesOf(match)));
  }

  private String reason(FailureText text, SparseVector features, String id, CatalogueMatch match) {
    List<String> words =
        model.linear().tellingWords(text, features, answers.get(id), WORDS_OF_REASON);
    String phrases = match == null ? "" : phrasesOf(match);
    if (words.isEmpty()) {
      return phrases;
    }
    return (phrases.isEmpty() ? "" : phrases + "; ") + "words: " + String.join(", ", words);
  }

  private static String phrasesOf(CatalogueMatch match) {
    return String.join(" + ", match.best().phrases());
  }
}
