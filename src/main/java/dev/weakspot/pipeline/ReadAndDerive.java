package dev.weakspot.pipeline;

import dev.weakspot.source.DocumentReader;
import dev.weakspot.source.SourceDocument;
import java.util.Iterator;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.util.SerializableConfiguration;

/** Reads the listed documents of a partition and derives their rows, one after the other. */
final class ReadAndDerive implements FlatMapFunction<Iterator<SourceDocument>, Row> {

  private static final long serialVersionUID = 1L;

  private final DerivationSettings settings;
  private final SerializableConfiguration hadoop;

  ReadAndDerive(DerivationSettings settings, Configuration hadoop) {
    this.settings = settings;
    this.hadoop = new SerializableConfiguration(hadoop);
  }

  @Override
  public Iterator<Row> call(Iterator<SourceDocument> documents) {
    DocumentRows rows = DocumentRows.with(settings);
    DocumentReader reader =
        new DocumentReader(hadoop.value(), settings.source(), settings.attributes());
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return documents.hasNext();
      }

      @Override
      public Row next() {
        SourceDocument document = documents.next();
        return rows.derive(ReadDocument.of(document, reader.read(document)));
      }
    };
  }
}
