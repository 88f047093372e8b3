package dev.weakspot.network;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The measures of a network. Its filters are of 1 word up to {@link #MAX_WIDTH}, and there are as
 * many of each width, for title and body separately.
 *
 * @param words size of the vocabulary, unknown words included
 * @param dimensions of a word's embedding
 * @param filtersPerWidth in each part of a text
 * @param answers to each question
 */
record Shape(int words, int dimensions, int filtersPerWidth, Map<Question, List<String>> answers) {

  static final int MAX_WIDTH = 3;

  /** Title and body. */
  static final int PARTS = 2;

  Shape {
    Map<Question, List<String>> copy = new EnumMap<>(Question.class);
    for (Question question : Question.values()) {
      copy.put(question, List.copyOf(answers.getOrDefault(question, List.of())));
    }
    answers = copy;
  }

  /** Filters of one part, those of width 1 first. */
  int filters() {
    return filtersPerWidth * MAX_WIDTH;
  }

  /** Columns of a part's filter matrix: one for each filter and word position in it. */
  int columns() {
    return filtersPerWidth * MAX_WIDTH * (MAX_WIDTH + 1) / 2;
  }

  /** The column of the first filter of {@code width}, for the word at {@code position} in it. */
  int firstColumn(int width, int position) {
    return filtersPerWidth * (width * (width - 1) / 2 + position);
  }

  /** Units of the hidden layer: the filters of both parts. */
  int hiddenUnits() {
    return PARTS * filters();
  }

  int answerCount(Question question) {
    return answers.get(question).size();
  }
}
