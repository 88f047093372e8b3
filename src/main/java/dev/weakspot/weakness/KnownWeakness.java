package dev.weakspot.weakness;

import java.util.Objects;

/**
 * A weakness that has a label and a meaning before any failure is looked at.
 *
 * @param id stands in tables for ever
 * @param category the category that most of its failures have
 * @param label what the model does wrong, in a few words
 * @param meaning which failures belong to it, in a sentence
 */
public record KnownWeakness(String id, String category, String label, String meaning) {

  public KnownWeakness {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(meaning, "meaning");
  }

  KnownWeakness called(String newLabel) {
    return new KnownWeakness(id, category, newLabel, meaning);
  }
}
