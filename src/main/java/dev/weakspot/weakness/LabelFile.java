package dev.weakspot.weakness;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads labelled failures from tab-separated lines: place ({@code path#Lline}), primary category,
 * secondary or {@code -}, title, start of the body, root cause (may be empty).
 */
public final class LabelFile {

  private static final int LEAST_COLUMNS = 5;

  private LabelFile() {}

  /**
   * The failures of {@code lines}, in their order.
   *
   * @throws UserFacingException when a line is malformed or names an unknown category
   */
  public static List<LabelledFailure> read(List<String> lines, Taxonomy taxonomy) {
    List<LabelledFailure> failures = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        failures.add(failure(lines.get(i).split("\t", -1), i + 1, taxonomy));
      }
    }
    return failures;
  }

  private static LabelledFailure failure(String[] columns, int number, Taxonomy taxonomy) {
    int mark = columns[0].lastIndexOf("#L");
    if (columns.length < LEAST_COLUMNS || mark < 0) {
      throw broken(number, "is not place, primary, secondary, title and text, parted by tabs");
    }
    for (String category : List.of(columns[1], columns[2])) {
      if (!category.equals("-") && !taxonomy.contains(category)) {
        throw broken(number, "names the unknown category \"" + category + "\"");
      }
    }
    String body = columns[4] + (columns.length > LEAST_COLUMNS ? " " + columns[5] : "");
    return new LabelledFailure(
        columns[0].substring(0, mark),
        Integer.parseInt(columns[0].substring(mark + 2)),
        new FailureText(columns[3], body),
        columns[1],
        Optional.of(columns[2]).filter(each -> !each.equals("-")));
  }

  private static UserFacingException broken(int number, String why) {
    return UserFacingException.input(
        "Line " + number + " of the labels " + why + ".",
        "A line reads: docs/a.md#L12<tab>tagging<tab>-<tab>No tags<tab>The bucket has none.");
  }
}
