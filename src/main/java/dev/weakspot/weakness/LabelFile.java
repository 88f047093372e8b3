package dev.weakspot.weakness;

import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.taxonomy.TaxonomyReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads labelled failures from tab-separated lines, those of documents with their place ({@code
 * path#Lline}). Empty lines and those that start with {@code #} say nothing.
 */
public final class LabelFile {

  private static final Pattern PLACE = Pattern.compile(".+#L\\d{1,9}");
  private static final String NOTHING = "-";
  private static final int TITLE = 3;
  private static final int BODY = 4;

  private LabelFile() {}

  /**
   * Failures with categories: place, primary, secondary or {@code -}, and where the file tells them
   * title, start of the body and root cause.
   *
   * @throws UserFacingException when a line is malformed or names an unknown category
   */
  public static List<LabelledFailure> categories(List<String> lines, Taxonomy taxonomy) {
    List<LabelledFailure> failures = new ArrayList<>();
    for (Row row : rows(lines, TITLE, "docs/a.md#L12<tab>tagging<tab>-")) {
      Optional<String> secondary =
          Optional.of(row.columns()[2]).filter(each -> !each.equals(NOTHING));
      for (String category : List.of(row.columns()[1], secondary.orElse(row.columns()[1]))) {
        row.check(taxonomy.contains(category), "category", category);
      }
      failures.add(
          new LabelledFailure(row.document(), row.line(), row.text(), row.columns()[1], secondary));
    }
    return failures;
  }

  /**
   * Failures with the weakness of the shipped catalogue that they are instances of: place and id,
   * or {@link WeaknessLabel#NONE}. Their words are to be looked up in their documents.
   *
   * @throws UserFacingException when a line is malformed or names an unknown weakness
   */
  public static List<WeaknessLabel> weaknesses(List<String> lines) {
    Catalogue catalogue = CatalogueReader.shipped(TaxonomyReader.shipped());
    List<WeaknessLabel> labels = new ArrayList<>();
    for (Row row : rows(lines, 2, "docs/a.md#L12<tab>tags-missing")) {
      String id = row.weaknessId(1, catalogue);
      labels.add(new WeaknessLabel(row.document(), row.line(), FailureText.ofTitle(""), id));
    }
    return labels;
  }

  /**
   * Failures that were made up as examples of a weakness: its id, title, body (may be empty). Those
   * of {@link WeaknessLabel#NONE} share words with a weakness and are none.
   *
   * @throws UserFacingException when a line is malformed or names an unknown weakness
   */
  public static List<WeaknessLabel> examples(List<String> lines) {
    Catalogue catalogue = CatalogueReader.shipped(TaxonomyReader.shipped());
    List<WeaknessLabel> examples = new ArrayList<>();
    for (Row row : rows(lines, 2, "tags-missing<tab>Untagged bucket<tab>Nobody sees its cost.")) {
      String id = row.weaknessId(0, catalogue);
      String body = row.columns().length > 2 ? row.columns()[2] : "";
      FailureText text = new FailureText(row.columns()[1], body);
      examples.add(new WeaknessLabel("", row.number(), text, id));
    }
    return examples;
  }

  private static List<Row> rows(List<String> lines, int leastColumns, String example) {
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank() && !lines.get(i).startsWith("#")) {
        Row row = new Row(i + 1, lines.get(i).split("\t", -1));
        boolean isPlaced = PLACE.matcher(row.columns()[0]).matches();
        if (row.columns().length < leastColumns || isPlaced != PLACE.matcher(example).find()) {
          throw UserFacingException.input(
              "Line " + row.number() + " of the labels cannot be read.",
              "A line reads: " + example + ".");
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private record Row(int number, String[] columns) {

    String weaknessId(int column, Catalogue catalogue) {
      String id = columns[column];
      boolean isKnown = id.equals(WeaknessLabel.NONE) || catalogue.find(id).isPresent();
      check(isKnown, "weakness", id);
      return id;
    }

    String document() {
      return columns[0].substring(0, columns[0].lastIndexOf('#'));
    }

    int line() {
      return Integer.parseInt(columns[0].substring(columns[0].lastIndexOf('#') + 2));
    }

    FailureText text() {
      String title = columns.length > TITLE ? columns[TITLE] : "";
      return new FailureText(
          title, Arrays.stream(columns).skip(BODY).collect(Collectors.joining(" ")));
    }

    void check(boolean isKnown, String what, String named) {
      if (!isKnown) {
        throw UserFacingException.input(
            "Line " + number + " of the labels names the unknown " + what + " \"" + named + "\".",
            "Use an id of the taxonomy or the catalogue.");
      }
    }
  }
}
