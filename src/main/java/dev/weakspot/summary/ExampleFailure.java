package dev.weakspot.summary;

import dev.weakspot.failure.Severity;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One real case of a weakness, quoted. All texts are untrusted.
 *
 * @param path relative to the input root
 * @param line 1-based line of the failure's title
 * @param platform the document's, or empty
 * @param language the document's, or empty
 * @param code code blocks in document order
 */
public record ExampleFailure(
    String failureId,
    String documentId,
    String path,
    int line,
    int endLine,
    String title,
    Severity severity,
    String platform,
    String language,
    Optional<Quote> issue,
    Optional<Quote> rootCause,
    Optional<Quote> fix,
    List<CodeQuote> code) {

  public ExampleFailure {
    Objects.requireNonNull(failureId, "failureId");
    Objects.requireNonNull(documentId, "documentId");
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(severity, "severity");
    Objects.requireNonNull(platform, "platform");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(issue, "issue");
    Objects.requireNonNull(rootCause, "rootCause");
    Objects.requireNonNull(fix, "fix");
    code = List.copyOf(code);
  }
}
