package dev.weakspot.network;

import java.util.Map;
import java.util.Objects;

/**
 * A text and the right answers to some of the questions about it.
 *
 * @param title its title
 * @param body what follows
 * @param answers at least one
 */
public record Lesson(String title, String body, Map<Question, String> answers) {

  public Lesson {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(body, "body");
    answers = Map.copyOf(answers);
    if (answers.isEmpty()) {
      throw new IllegalArgumentException("a lesson needs an answer: " + title);
    }
  }
}
