package dev.weakspot.source;

import dev.weakspot.problem.Problem;
import java.util.List;
import java.util.Optional;

/**
 * What reading a document gave.
 *
 * @param text the whole text; empty when the document could not be read
 * @param contentHash hash of the raw bytes, empty when it could not be read
 * @param attributes what its sidecar says
 * @param problems what was wrong with the file or its sidecar
 */
public record SourceText(
    Optional<String> text, String contentHash, Attributes attributes, List<Problem> problems) {

  public SourceText {
    problems = List.copyOf(problems);
  }

  static SourceText failed(Problem problem) {
    return new SourceText(Optional.empty(), "", Attributes.none(), List.of(problem));
  }
}
