package dev.weakspot.aggregate;

import static org.apache.spark.sql.functions.col;

import dev.weakspot.failure.CodeRole;
import dev.weakspot.failure.Severity;
import dev.weakspot.secret.SecretScanner;
import dev.weakspot.summary.CodeQuote;
import dev.weakspot.summary.ExampleFailure;
import dev.weakspot.summary.Quote;
import dev.weakspot.table.CodeBlockTable;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.FailureTable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructField;

/** Reads the failures that a report quotes, with their words and code; secrets are masked. */
final class Examples {

  private Examples() {}

  /** The failures with these identities, by identity; those that are not there are left out. */
  static Map<String, ExampleFailure> read(PublishedTables tables, Collection<String> failureIds) {
    Object[] ids = failureIds.toArray();
    Map<String, List<CodeQuote>> code = code(tables, ids);
    Dataset<Row> documents =
        tables
            .read(DocumentTable.TABLE)
            .select(
                DocumentTable.DOC_ID.name(),
                DocumentTable.PATH.name(),
                DocumentTable.PLATFORM.name(),
                DocumentTable.LANGUAGE.name());
    Map<String, ExampleFailure> examples = new HashMap<>();
    for (Row row :
        tables
            .read(FailureTable.TABLE)
            .where(col(FailureTable.FAILURE_ID.name()).isin(ids))
            .join(documents, FailureTable.DOC_ID.name())
            .collectAsList()) {
      ExampleFailure example = example(row, code);
      examples.put(example.failureId(), example);
    }
    return examples;
  }

  private static ExampleFailure example(Row row, Map<String, List<CodeQuote>> code) {
    String failureId = row.getAs(FailureTable.FAILURE_ID.name());
    return new ExampleFailure(
        failureId,
        row.getAs(FailureTable.DOC_ID.name()),
        row.getAs(DocumentTable.PATH.name()),
        row.getAs(FailureTable.LINE.name()),
        row.getAs(FailureTable.END_LINE.name()),
        SecretScanner.mask(row.getAs(FailureTable.TITLE.name())),
        Severity.valueOf(row.<String>getAs(FailureTable.SEVERITY.name()).toUpperCase(Locale.ROOT)),
        textOf(row, DocumentTable.PLATFORM),
        textOf(row, DocumentTable.LANGUAGE),
        quote(row, FailureTable.ISSUE, FailureTable.ISSUE_LINE),
        quote(row, FailureTable.ROOT_CAUSE, FailureTable.ROOT_CAUSE_LINE),
        quote(row, FailureTable.FIX, FailureTable.FIX_LINE),
        code.getOrDefault(failureId, List.of()));
  }

  private static Map<String, List<CodeQuote>> code(PublishedTables tables, Object[] ids) {
    Map<String, List<CodeQuote>> code = new HashMap<>();
    for (Row row :
        tables
            .read(CodeBlockTable.TABLE)
            .where(col(CodeBlockTable.FAILURE_ID.name()).isin(ids))
            .orderBy(CodeBlockTable.FAILURE_ID.name(), CodeBlockTable.ORDINAL.name())
            .collectAsList()) {
      code.computeIfAbsent(row.getAs(CodeBlockTable.FAILURE_ID.name()), absent -> new ArrayList<>())
          .add(
              new CodeQuote(
                  CodeRole.valueOf(
                      row.<String>getAs(CodeBlockTable.ROLE.name()).toUpperCase(Locale.ROOT)),
                  row.getAs(CodeBlockTable.LANGUAGE.name()),
                  row.getAs(CodeBlockTable.LINE.name()),
                  SecretScanner.mask(row.getAs(CodeBlockTable.TEXT.name()))));
    }
    return code;
  }

  private static String textOf(Row row, StructField column) {
    String text = row.getAs(column.name());
    return text == null ? "" : text;
  }

  private static Optional<Quote> quote(Row row, StructField text, StructField line) {
    String words = row.getAs(text.name());
    return words == null
        ? Optional.empty()
        : Optional.of(new Quote(row.<Integer>getAs(line.name()), SecretScanner.mask(words)));
  }
}
