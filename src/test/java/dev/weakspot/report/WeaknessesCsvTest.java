package dev.weakspot.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weakspot.summary.SampleSummaries;
import dev.weakspot.summary.Summary;
import dev.weakspot.summary.WeaknessSummary;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

final class WeaknessesCsvTest {

  @Test
  void hasALineForEachWeaknessWithItsFigures() {
    Summary sample = SampleSummaries.standard();

    List<List<String>> table = parsed(Rendered.by(new WeaknessesCsv(), sample));

    WeaknessSummary first = sample.weaknesses().get(0);
    assertThat(table).hasSize(41);
    assertThat(table).allMatch(line -> line.size() == table.get(0).size());
    assertThat(column(table, 1, "weakness_id")).isEqualTo(first.id());
    assertThat(column(table, 1, "label")).isEqualTo(first.label());
    assertThat(column(table, 1, "distinct_documents"))
        .isEqualTo(Long.toString(first.counts().distinctDocuments()));
    assertThat(column(table, 1, "state")).isEqualTo(first.lifeCycle().state().id());
  }

  @Test
  void keepsHostileTextsInTheirCells() {
    List<List<String>> table = parsed(Rendered.by(new WeaknessesCsv(), HostileSummaries.all()));

    assertThat(table).hasSize(41);
    assertThat(table).allMatch(line -> line.size() == table.get(0).size());
  }

  @Test
  void letsNoCellStartAFormula() {
    List<List<String>> table = parsed(Rendered.by(new WeaknessesCsv(), HostileSummaries.all()));

    assertThat(table).flatMap(line -> line).noneMatch(cell -> cell.strip().matches("[=+@-].*"));
    assertThat(table).flatMap(line -> line).contains("'=cmd|' /C calc'!A0", "'+1+1", "'-2+3");
  }

  @Test
  void cutsATextOfAMegabyte() {
    assertThat(Rendered.by(new WeaknessesCsv(), HostileSummaries.all())).hasSizeLessThan(100_000);
  }

  private static String column(List<List<String>> table, int line, String name) {
    return table.get(line).get(table.get(0).indexOf(name));
  }

  /** By RFC 4180. */
  private static List<List<String>> parsed(String csv) {
    List<List<String>> table = new ArrayList<>();
    List<String> line = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int index = 0; index < csv.length(); index++) {
      char character = csv.charAt(index);
      if (quoted && character == '"' && csv.charAt(index + 1) == '"') {
        cell.append('"');
        index++;
      } else if (character == '"') {
        quoted = !quoted;
      } else if (!quoted && (character == ',' || character == '\r')) {
        line.add(cell.toString());
        cell.setLength(0);
      } else if (!quoted && character == '\n') {
        table.add(List.copyOf(line));
        line.clear();
      } else {
        cell.append(character);
      }
    }
    return table;
  }
}
