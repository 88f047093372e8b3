package dev.weakspot.pipeline;

import dev.weakspot.problem.Problem;
import dev.weakspot.problem.ProblemCode;
import dev.weakspot.source.Attributes;
import dev.weakspot.source.SourceText;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.ProblemTable;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;

/**
 * Derives the rows of documents again from the text that the lake keeps, when what they were
 * derived with has changed. The source is not read.
 */
final class DeriveAgain implements MapPartitionsFunction<Row, Row> {

  private static final long serialVersionUID = 1L;

  /** Column of the input: the problems that reading the document gave. */
  static final String SOURCE_PROBLEMS = "source_problems";

  private final DerivationSettings settings;

  DeriveAgain(DerivationSettings settings) {
    this.settings = settings;
  }

  @Override
  public Iterator<Row> call(Iterator<Row> documents) {
    DocumentRows rows = DocumentRows.with(settings);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public Row next() {
        return rows.derive(readDocument(documents.next()));
      }
    };
  }

  private static ReadDocument readDocument(Row row) {
    DocumentTable.Entry known = DocumentTable.TABLE.fromRow(row);
    List<Row> problems = row.getList(row.fieldIndex(SOURCE_PROBLEMS));
    return new ReadDocument(
        known.docId(),
        known.corpus(),
        known.path(),
        known.uri(),
        known.signature(),
        known.modifiedAt(),
        new SourceText(
            Optional.ofNullable(known.text()),
            known.contentHash(),
            attributes(known),
            problems.stream().map(DeriveAgain::problem).toList()));
  }

  private static Attributes attributes(DocumentTable.Entry known) {
    return new Attributes(
        known.attributes(),
        Optional.ofNullable(known.platform()),
        Optional.ofNullable(known.language()),
        Optional.ofNullable(known.complexity()),
        Optional.ofNullable(known.subtask()),
        known.awsServices(),
        known.trainingQuality() == null
            ? OptionalDouble.empty()
            : OptionalDouble.of(known.trainingQuality()),
        Optional.ofNullable(known.authoredAt()));
  }

  private static Problem problem(Row row) {
    ProblemTable.Entry entry = ProblemTable.TABLE.fromRow(row);
    ProblemCode code =
        Arrays.stream(ProblemCode.values())
            .filter(each -> each.id().equals(entry.code()))
            .findFirst()
            .orElseThrow();
    return new Problem(code, entry.line() == null ? 0 : entry.line(), entry.message());
  }
}
