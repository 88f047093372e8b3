package dev.weakspot.weakness;

import dev.weakspot.network.Lesson;
import dev.weakspot.network.NetworkTrainer;
import dev.weakspot.network.Question;
import dev.weakspot.network.TextNetwork;
import dev.weakspot.network.WordVectors;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a network learns from: a failure is one lesson, whichever of its labels are known. */
final class Lessons {

  private record Place(String document, int line) {}

  private Lessons() {}

  /** A network that has learnt from labels of both kinds. */
  static TextNetwork train(
      List<LabelledFailure> categories, List<WeaknessLabel> weaknesses, WordVectors vectors) {
    return NetworkTrainer.train(of(categories, weaknesses), vectors);
  }

  /**
   * One lesson for each failure, in the order of the labels; a later label of a place replaces it.
   */
  static List<Lesson> of(List<LabelledFailure> categories, List<WeaknessLabel> weaknesses) {
    Map<Place, FailureText> texts = new LinkedHashMap<>();
    Map<Place, Map<Question, String>> answers = new LinkedHashMap<>();
    for (LabelledFailure label : categories) {
      Place place = new Place(label.document(), label.line());
      texts.put(place, label.text());
      answersAt(place, answers).put(Question.CATEGORY, label.primary());
    }
    for (WeaknessLabel label : weaknesses) {
      Place place = new Place(label.document(), label.line());
      texts.putIfAbsent(place, label.text());
      answersAt(place, answers).put(Question.WEAKNESS, label.weaknessId());
    }
    return texts.entrySet().stream()
        .map(
            text ->
                new Lesson(
                    text.getValue().title(), text.getValue().body(), answers.get(text.getKey())))
        .toList();
  }

  private static Map<Question, String> answersAt(
      Place place, Map<Place, Map<Question, String>> answers) {
    return answers.computeIfAbsent(place, each -> new EnumMap<>(Question.class));
  }
}
