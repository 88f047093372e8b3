package dev.weakspot.summary;

import java.util.Objects;

/**
 * Knowledge gaps that documents state, by category.
 *
 * @param category a category id, or empty
 * @param gaps stated gaps
 * @param documents documents that state one
 * @param example the words of one, verbatim
 */
public record GapFigures(String category, long gaps, long documents, String example) {

  public GapFigures {
    Objects.requireNonNull(category, "category");
    Objects.requireNonNull(example, "example");
  }
}
