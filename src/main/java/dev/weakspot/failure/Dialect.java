package dev.weakspot.failure;

import java.util.Objects;

/**
 * The layout a document is written in.
 *
 * @param name a readable name, such as {@code numbered-headings} or {@code issue-table}
 * @param fingerprint the shape it was recognised by: equal for documents laid out alike
 */
public record Dialect(String name, String fingerprint) {

  public Dialect {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(fingerprint, "fingerprint");
  }
}
