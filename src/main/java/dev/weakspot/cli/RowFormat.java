package dev.weakspot.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import scala.collection.Seq;

/** How rows are printed. */
enum RowFormat {
  /** Columns under each other, for people; shows the first thousand rows. */
  TABLE {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      List<String[]> lines = new ArrayList<>();
      lines.add(rows.columns());
      List<Row> shown = rows.takeAsList(MOST_SHOWN + 1);
      shown.stream().limit(MOST_SHOWN).forEach(row -> lines.add(cells(row)));
      int[] widths = new int[rows.columns().length];
      for (String[] line : lines) {
        for (int column = 0; column < widths.length; column++) {
          widths[column] = Math.max(widths[column], line[column].length());
        }
      }
      for (int line = 0; line < lines.size(); line++) {
        out.println(padded(lines.get(line), widths));
        if (line == 0) {
          out.println(
              Arrays.stream(widths).mapToObj("-"::repeat).collect(Collectors.joining("  ")));
        }
      }
      if (shown.size() > MOST_SHOWN) {
        out.println("… and more rows: use --format csv or jsonl for all");
      }
      out.flush();
    }
  },
  /** Comma-separated values with a header line. */
  CSV {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      out.println(
          Arrays.stream(rows.columns()).map(RowFormat::quoted).collect(Collectors.joining(",")));
      Iterator<Row> all = rows.toLocalIterator();
      while (all.hasNext()) {
        Row row = all.next();
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.size(); column++) {
          cells.add(quoted(text(row, column)));
        }
        out.println(String.join(",", cells));
      }
      out.flush();
    }
  },
  /** One JSON object a line. */
  JSONL {
    @Override
    void print(Dataset<Row> rows, PrintWriter out) {
      Iterator<String> all = rows.toJSON().toLocalIterator();
      while (all.hasNext()) {
        out.println(all.next());
      }
      out.flush();
    }
  };

  private static final int MOST_SHOWN = 1_000;
  private static final int WIDEST_CELL = 100;

  abstract void print(Dataset<Row> rows, PrintWriter out);

  /**
   * The value as people write it: {@code [a, b]} and {@code {key=value}} for what holds several.
   */
  private static String text(Row row, int column) {
    Object value = row.get(column);
    if (value instanceof Seq<?>) {
      return row.getList(column).toString();
    }
    if (value instanceof scala.collection.Map<?, ?>) {
      return row.getJavaMap(column).toString();
    }
    return value == null ? "" : value.toString();
  }

  private static String quoted(String value) {
    return value.matches("(?s).*[\",\r\n].*") ? '"' + value.replace("\"", "\"\"") + '"' : value;
  }

  private static String[] cells(Row row) {
    String[] cells = new String[row.size()];
    for (int column = 0; column < cells.length; column++) {
      String line = text(row, column).replaceAll("\\s+", " ").strip();
      cells[column] = line.length() <= WIDEST_CELL ? line : line.substring(0, WIDEST_CELL) + "…";
    }
    return cells;
  }

  private static String padded(String[] cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < cells.length; column++) {
      line.append(cells[column]).append(" ".repeat(widths[column] - cells[column].length() + 2));
    }
    return line.toString().stripTrailing();
  }
}
