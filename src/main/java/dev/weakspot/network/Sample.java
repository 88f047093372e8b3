package dev.weakspot.network;

import java.util.EnumMap;
import java.util.Map;

/**
 * A lesson in numbers. The arrays are shared, not copied.
 *
 * @param words of title and body
 * @param answers the index of the right one, for the questions that it answers
 */
record Sample(int[][] words, Map<Question, Integer> answers) {

  /** Questions in their order: sums of floats depend on it. */
  Sample {
    answers = new EnumMap<>(answers);
  }

  static Sample of(Lesson lesson, Vocabulary vocabulary, Shape shape) {
    Map<Question, Integer> answers = new EnumMap<>(Question.class);
    lesson
        .answers()
        .forEach(
            (question, answer) ->
                answers.put(question, shape.answers().get(question).indexOf(answer)));
    return new Sample(TextNetwork.wordsOf(lesson.title(), lesson.body(), vocabulary), answers);
  }
}
