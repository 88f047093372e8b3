package dev.weakspot.weakness;

import dev.weakspot.taxonomy.Category;
import dev.weakspot.taxonomy.Taxonomy;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Classifies by the phrases of the taxonomy: the fallback where no model fits the taxonomy. */
final class PhraseClassifier implements FailureClassifier {

  private static final double TITLE_WEIGHT = 3;

  private final List<Category> categories;
  private final Map<String, String> normalised = new HashMap<>();

  PhraseClassifier(Taxonomy taxonomy) {
    this.categories = taxonomy.categories();
    for (Category category : categories) {
      category.phrases().keySet().forEach(each -> normalised.put(each, spaced(each)));
    }
  }

  @Override
  public Classification classify(FailureText text) {
    String title = spaced(text.title());
    String body = spaced(text.body());
    double best = 0;
    double sum = 0;
    Category winner = null;
    for (Category category : categories) {
      double score = score(category, title, body);
      sum += score;
      if (score > best) {
        best = score;
        winner = category;
      }
    }
    return winner == null
        ? Classification.none()
        : new Classification(winner.id(), best / sum, ClassificationSource.PHRASES);
  }

  private double score(Category category, String title, String body) {
    double score = 0;
    for (Map.Entry<String, Double> phrase : category.phrases().entrySet()) {
      String words = normalised.get(phrase.getKey());
      if (title.contains(words)) {
        score += TITLE_WEIGHT * phrase.getValue();
      }
      if (body.contains(words)) {
        score += phrase.getValue();
      }
    }
    return score;
  }

  private static String spaced(String text) {
    return " " + String.join(" ", Words.of(text)) + " ";
  }
}
