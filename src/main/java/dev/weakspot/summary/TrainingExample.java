package dev.weakspot.summary;

import dev.weakspot.failure.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One failure as material for training.
 *
 * @param duplicateGroup id shared by a document and its near-duplicates; the split keeps each group
 *     on one side
 * @param priority the score of its weakness, in [0, 100]
 * @param trainingValue what the document says of its training value, as written, or empty
 * @param response code that the model answered
 * @param ideal code that it should have answered
 */
public record TrainingExample(
    String failureId,
    String documentId,
    String duplicateGroup,
    String path,
    int line,
    String weaknessId,
    String weakness,
    String category,
    String title,
    Severity severity,
    double priority,
    String trainingValue,
    String platform,
    String language,
    Optional<String> issue,
    Optional<String> rootCause,
    Optional<String> fix,
    List<CodeQuote> response,
    List<CodeQuote> ideal) {

  public TrainingExample {
    Objects.requireNonNull(failureId, "failureId");
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(duplicateGroup, "duplicateGroup");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(weaknessId, "weaknessId");
    Objects.requireNonNull(weakness, "weakness");
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(trainingValue, "trainingValue");
    Objects.requireNonNull(platform, "platform");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(rootCause, "rootCause");
    Objects.requireNonNull(fix, "fix");
    response = List.copyOf(response);
    ideal = List.copyOf(ideal);
  }
}
