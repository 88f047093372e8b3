package dev.weakspot.summary;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Which run a summary is of. Nothing here depends on when or where it is rendered.
 *
 * @param runId as in the {@code runs} table
 * @param corpus the corpus name documents are identified by
 * @param inputs the input URIs, as configured
 * @param codeVersion version of Weakspot
 * @param parserVersion version of the extraction rules
 * @param taxonomyVersion version of the category file
 * @param classifierVersion version of the trained classifier, or empty
 * @param previousRunId the published run before this one
 * @param tableVersions the Delta version of each table that this run published, by table name
 */
public record RunInfo(
    String runId,
    String corpus,
    List<String> inputs,
    Instant startedAt,
    Instant finishedAt,
    String codeVersion,
    String parserVersion,
    String taxonomyVersion,
    String classifierVersion,
    Optional<String> previousRunId,
    List<NamedCount> tableVersions) {

  public RunInfo {
    Objects.requireNonNull(runId, "runId");
    Objects.requireNonNull(corpus, "corpus");
    inputs = List.copyOf(inputs);
    Objects.requireNonNull(startedAt, "startedAt");
    Objects.requireNonNull(finishedAt, "finishedAt");
    Objects.requireNonNull(codeVersion, "codeVersion");
    Objects.requireNonNull(parserVersion, "parserVersion");
    Objects.requireNonNull(taxonomyVersion, "taxonomyVersion");
    Objects.requireNonNull(classifierVersion, "classifierVersion");
    Objects.requireNonNull(previousRunId, "previousRunId");
    tableVersions = List.copyOf(tableVersions);
  }
}
