package dev.weakspot.failure;

import dev.weakspot.document.LineRange;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One problem of the model's answer, as the document tells it.
 *
 * @param ordinal position in the document, from 1
 * @param lines from its heading, row or item to the end of its body
 * @param title as written, without numbering, severity tag and outer markdown
 * @param severity how bad the document says it is
 * @param severitySource where it says so
 * @param issue what the model's answer did
 * @param rootCause why
 * @param fix what it should have been
 * @param impacts stated consequences, in document order; the first is the failure's main one
 * @param trainingValue what the failure is said to teach
 * @param codeExamples code blocks inside, in document order
 * @param citations links inside, in document order
 */
public record Failure(
    int ordinal,
    LineRange lines,
    String title,
    Severity severity,
    SeveritySource severitySource,
    Optional<Evidence> issue,
    Optional<Evidence> rootCause,
    Optional<Evidence> fix,
    List<Impact> impacts,
    Optional<Evidence> trainingValue,
    List<CodeExample> codeExamples,
    List<Citation> citations) {

  public Failure {
    Objects.requireNonNull(lines, "lines");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(severitySource, "severitySource");
    impacts = List.copyOf(impacts);
    codeExamples = List.copyOf(codeExamples);
    citations = List.copyOf(citations);
  }
}
