package dev.weakspot.failure;

import dev.weakspot.document.Block;
import dev.weakspot.document.TableRow;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads a table in which each row is a failure. */
final class TableReader {

  private final Vocabulary vocabulary;
  private final HeadingReader headings;

  TableReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
    this.headings = new HeadingReader(vocabulary);
  }

  /** The rows of {@code table} as candidates; empty when no column names a failure. */
  List<Candidate> read(Block.Table table, Section section) {
    Map<Field, Integer> columns = new EnumMap<>(Field.class);
    int title = -1;
    for (int column = 0; column < table.header().cells().size(); column++) {
      String words = Words.of(table.header().cell(column));
      if (title < 0 && vocabulary.gives(Signal.TITLE_COLUMN, words)) {
        title = column;
        continue;
      }
      Optional<Field> field = vocabulary.field(words);
      if (field.isPresent()) {
        columns.putIfAbsent(field.get(), column);
      }
    }
    if (title < 0) {
      return List.of();
    }
    List<Candidate> rows = new ArrayList<>();
    for (TableRow row : table.rows()) {
      if (!Words.of(row.cell(title)).isEmpty()) {
        rows.add(candidate(row, title, columns, section));
      }
    }
    return rows;
  }

  private Candidate candidate(
      TableRow row, int title, Map<Field, Integer> columns, Section section) {
    Map<Field, Evidence> given = new EnumMap<>(Field.class);
    columns.forEach(
        (field, column) -> {
          if (!Words.of(row.cell(column)).isEmpty()) {
            given.put(field, new Evidence(row.line(), row.cell(column)));
          }
        });
    Heading heading = headings.read(row.line(), row.cell(title));
    return new Candidate(heading, row.line(), List.of(), section, given);
  }
}
