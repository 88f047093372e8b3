package dev.weakspot.markdown;

import dev.weakspot.document.Block;
import dev.weakspot.document.LineRange;
import dev.weakspot.document.SourceLines;
import dev.weakspot.document.TableRow;
import java.util.ArrayList;
import java.util.List;

/** Finds tables with pipes in running text, as GitHub reads them. */
final class TableScan {

  private final SourceLines source;

  TableScan(SourceLines source) {
    this.source = source;
  }

  /** The paragraph on {@code lines}, split where tables stand in it. */
  List<Block> read(LineRange lines) {
    List<Block> blocks = new ArrayList<>();
    int first = lines.first();
    while (first <= lines.last()) {
      int delimiter = delimiterRow(first, lines.last());
      int end = delimiter == 0 ? lines.last() : delimiter - 2;
      if (end >= first) {
        blocks.add(new Block.Paragraph(new LineRange(first, end)));
      }
      first = delimiter == 0 ? end + 1 : table(delimiter, lines.last(), blocks);
    }
    return blocks;
  }

  /** Adds the table around {@code delimiter}; the line after it. */
  private int table(int delimiter, int end, List<Block> blocks) {
    int last = delimiter;
    List<TableRow> rows = new ArrayList<>();
    while (last < end && source.line(last + 1).indexOf('|') >= 0) {
      last++;
      rows.add(row(last));
    }
    int header = delimiter - 1;
    blocks.add(new Block.Table(new LineRange(header, last), row(header), rows));
    return last + 1;
  }

  private int delimiterRow(int first, int last) {
    for (int line = first + 1; line <= last; line++) {
      if (isDelimiterRow(line) && source.line(line - 1).indexOf('|') >= 0) {
        return line;
      }
    }
    return 0;
  }

  private boolean isDelimiterRow(int line) {
    String text = source.text();
    boolean dash = false;
    boolean pipe = false;
    for (int position = source.start(line); position < source.end(line); position++) {
      switch (text.charAt(position)) {
        case '-' -> dash = true;
        case '|' -> pipe = true;
        case ':', ' ', '\t' -> {}
        default -> {
          return false;
        }
      }
    }
    return dash && pipe;
  }

  private TableRow row(int line) {
    String text = source.line(line).strip();
    int from = text.startsWith("|") ? 1 : 0;
    List<String> cells = new ArrayList<>();
    boolean code = false;
    for (int position = from; position < text.length(); position++) {
      char each = text.charAt(position);
      if (each == '\\') {
        position++;
      } else if (each == '`') {
        code = !code && text.indexOf('`', position + 1) > 0;
      } else if (each == '|' && !code) {
        cells.add(text.substring(from, position).strip());
        from = position + 1;
      }
    }
    if (from < text.length()) {
      cells.add(text.substring(from).strip());
    }
    return new TableRow(line, cells);
  }
}
