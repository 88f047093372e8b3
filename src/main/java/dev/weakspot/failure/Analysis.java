package dev.weakspot.failure;

import dev.weakspot.problem.Problem;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Everything that one document tells.
 *
 * @param kind what the document is
 * @param title the document's own title, or empty
 * @param dialect the layout it is written in
 * @param failures in document order, ordinals from 1
 * @param knowledgeGaps stated gaps, in document order
 * @param declaredCounts the counts its summary states
 * @param trainingValue the rating of its training value, as written and short
 * @param deploymentStatus the stated deployment status
 * @param overallAssessment the stated overall assessment
 * @param citations links outside of any failure
 * @param unknownLabels labels of fields that the vocabulary does not know, with their lines
 * @param problems what is wrong with the document
 */
public record Analysis(
    DocumentKind kind,
    String title,
    Dialect dialect,
    List<Failure> failures,
    List<Evidence> knowledgeGaps,
    DeclaredCounts declaredCounts,
    Optional<Evidence> trainingValue,
    Optional<Evidence> deploymentStatus,
    Optional<Evidence> overallAssessment,
    List<Citation> citations,
    List<Evidence> unknownLabels,
    List<Problem> problems) {

  public Analysis {
    Objects.requireNonNull(kind, "kind");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(dialect, "dialect");
    Objects.requireNonNull(declaredCounts, "declaredCounts");
    failures = List.copyOf(failures);
    knowledgeGaps = List.copyOf(knowledgeGaps);
    citations = List.copyOf(citations);
    unknownLabels = List.copyOf(unknownLabels);
    problems = List.copyOf(problems);
  }
}
