package dev.weakspot.weakness;

import com.univocity.parsers.common.TextParsingException;
import com.univocity.parsers.csv.CsvParser;
import com.univocity.parsers.csv.CsvParserSettings;
import dev.weakspot.problem.UserFacingException;
import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.weakness.Correction.Kind;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Reads corrections from CSV with the header {@code kind,target,value,reviewer,reason}; lines that
 * start with # are comments.
 */
public final class CorrectionsReader {

  private static final List<String> HEADER =
      List.of("kind", "target", "value", "reviewer", "reason");

  private final Taxonomy taxonomy;

  private CorrectionsReader(Taxonomy taxonomy) {
    this.taxonomy = taxonomy;
  }

  /**
   * The corrections of a file's text.
   *
   * @throws UserFacingException when a line is malformed; it names the line and how to mend it
   */
  public static Corrections read(String csv, Taxonomy taxonomy) {
    return new CorrectionsReader(taxonomy).read(csv);
  }

  private Corrections read(String csv) {
    CsvParser parser = new CsvParser(settings());
    List<Correction> corrections = new ArrayList<>();
    try {
      parser.beginParsing(new StringReader(csv));
      checkHeader(parser.parseNext());
      String[] row = parser.parseNext();
      while (row != null) {
        corrections.add(correction(row, (int) parser.getContext().currentLine()));
        row = parser.parseNext();
      }
    } catch (TextParsingException e) {
      throw UserFacingException.usage(
          "The corrections are no CSV: " + e.getMessage(), "Check quotes and line ends.", e);
    }
    return new Corrections(corrections);
  }

  private static CsvParserSettings settings() {
    CsvParserSettings settings = new CsvParserSettings();
    settings.setEmptyValue("");
    settings.setNullValue("");
    settings.setLineSeparatorDetectionEnabled(true);
    return settings;
  }

  private static void checkHeader(String[] row) {
    if (row == null || !Arrays.asList(row).equals(HEADER)) {
      throw UserFacingException.usage(
          "The corrections start with another header than expected.",
          "The first line reads: " + String.join(",", HEADER));
    }
  }

  private Correction correction(String[] row, int line) {
    if (row.length != HEADER.size()) {
      throw broken(line, "has " + row.length + " columns", "Give it " + HEADER.size() + ".");
    }
    Kind kind = kind(row[0], line);
    if (row[1].isBlank()) {
      throw broken(line, "has no target", "Name the id of a failure or a weakness.");
    }
    if (row[2].isBlank() != (kind == Kind.IGNORE)) {
      throw broken(
          line,
          (row[2].isBlank() ? "has no value" : "has a value") + " for " + kind.id(),
          "Every kind but ignore needs one.");
    }
    if (kind == Kind.RECATEGORISE && !taxonomy.contains(row[2])) {
      throw broken(line, "names the unknown category \"" + row[2] + "\"", "Use a taxonomy id.");
    }
    if (row[3].isBlank() || row[4].isBlank()) {
      throw broken(line, "has no reviewer or no reason", "Say who corrects, and why.");
    }
    return new Correction(kind, row[1], row[2], row[3], row[4], line);
  }

  private static Kind kind(String text, int line) {
    Optional<Kind> kind =
        Arrays.stream(Kind.values()).filter(each -> each.id().equals(text)).findFirst();
    return kind.orElseThrow(
        () ->
            broken(
                line,
                "has the unknown kind \"" + text + "\"",
                "Use one of "
                    + Arrays.stream(Kind.values()).map(Kind::id).collect(Collectors.joining(", "))
                    + "."));
  }

  private static UserFacingException broken(int line, String what, String mend) {
    return UserFacingException.usage("Line " + line + " of the corrections " + what + ".", mend);
  }
}
