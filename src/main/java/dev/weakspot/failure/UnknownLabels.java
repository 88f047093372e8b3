package dev.weakspot.failure;

import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Tells of the labels that the vocabulary does not know, in one problem for a document: only those
 * that recur in it, as a label that stands once is mostly an emphasised word.
 */
final class UnknownLabels {

  private static final int RECURRING = 2;

  /** How many labels are named; the others are counted. */
  private static final int NAMED = 5;

  private UnknownLabels() {}

  /** The problem that {@code labels} make, if any recurs. */
  static Optional<Problem> problem(List<Evidence> labels) {
    Map<String, List<Evidence>> byWords = new LinkedHashMap<>();
    for (Evidence label : labels) {
      String words = LabelReader.wordsOf(label.text());
      byWords.computeIfAbsent(words, each -> new ArrayList<>()).add(label);
    }
    List<Map.Entry<String, List<Evidence>>> recurring =
        byWords.entrySet().stream().filter(each -> each.getValue().size() >= RECURRING).toList();
    if (recurring.isEmpty()) {
      return Optional.empty();
    }
    String named =
        recurring.stream()
            .limit(NAMED)
            .map(each -> "\u2018%s\u2019 %d times".formatted(each.getKey(), each.getValue().size()))
            .collect(Collectors.joining(", "));
    int others = recurring.size() - Math.min(NAMED, recurring.size());
    String message = others == 0 ? named : "%s, and %d more".formatted(named, others);
    int line = recurring.get(0).getValue().get(0).line();
    return Optional.of(Problem.at(line, ProblemCode.UNKNOWN_LABEL, "unknown labels: " + message));
  }
}
