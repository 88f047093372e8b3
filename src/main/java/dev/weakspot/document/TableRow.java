package dev.weakspot.document;

import java.util.List;

/**
 * A row of a table.
 *
 * @param line 1-based line in the raw file
 * @param cells the raw text of the cells, trimmed, outer pipes left out
 */
public record TableRow(int line, List<String> cells) {

  public TableRow {
    cells = List.copyOf(cells);
  }

  /** The raw text of cell {@code column}, or an empty text where the row is shorter. */
  public String cell(int column) {
    return column >= 0 && column < cells.size() ? cells.get(column) : "";
  }
}
