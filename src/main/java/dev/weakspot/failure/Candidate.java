package dev.weakspot.failure;

import java.util.List;
import java.util.Map;

/**
 * A place that tells a failure, before its fields are read.
 *
 * @param title its title
 * @param lastLine 1-based line its body ends on
 * @param body what stands below its title
 * @param section the section it is or stands in
 * @param given fields known from the place itself, such as the cells of a table row
 */
record Candidate(
    Heading title, int lastLine, List<Passage> body, Section section, Map<Field, Evidence> given) {

  Candidate {
    body = List.copyOf(body);
    given = Map.copyOf(given);
  }

  /** A section that is one failure. */
  static Candidate of(Section section) {
    return new Candidate(section.heading(), section.lastLine(), section.body(), section, Map.of());
  }

  /** Whether a heading of its own tells it. */
  boolean isHeaded() {
    return !section.isRoot() && section.heading().line() == line();
  }

  int line() {
    return title.line();
  }
}
