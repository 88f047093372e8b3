package dev.weakspot.report;

import dev.weakspot.summary.TableDescription;
import dev.weakspot.summary.TableDescription.Nullability;
import java.io.IOException;
import java.util.List;

/** The tables of the lake and their columns, as a page of markdown. */
public final class DataDictionary {

  /** Writes the tables in the order given. */
  public void render(List<TableDescription> tables, Appendable out) throws IOException {
    out.append("# Data dictionary\n\n");
    out.append("Made from the schemas of the tables: change the comments there.\n\n");
    out.append("| Table | One row per |\n| --- | --- |\n");
    for (TableDescription table : tables) {
      out.append(
          "| [%s](#%s) | %s |\n"
              .formatted(table.name(), table.name(), MarkdownText.line(table.comment(), 300)));
    }
    for (TableDescription table : tables) {
      table(table, out);
    }
  }

  private static void table(TableDescription table, Appendable out) throws IOException {
    out.append(
        "\n## %s\n\n%s\n\n".formatted(table.name(), MarkdownText.line(table.comment(), 1_000)));
    out.append("| Column | Type | Empty | Meaning |\n| --- | --- | --- | --- |\n");
    for (TableDescription.Column column : table.columns()) {
      out.append(
          "| %s | %s | %s | %s |\n"
              .formatted(
                  MarkdownText.code(column.name(), 100),
                  MarkdownText.code(column.type(), 1_000),
                  column.nullability() == Nullability.REQUIRED ? "never" : "possible",
                  MarkdownText.line(column.comment(), 1_000)));
    }
  }
}
