package dev.weakspot.pipeline;

import dev.weakspot.lake.Lake;
import dev.weakspot.source.KnownDocument;
import dev.weakspot.table.DocumentTable;
import dev.weakspot.table.RunTable;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.sql.Row;

/** What the lake remembers of its documents, some 300 bytes each on the driver. */
final class KnownDocuments {

  private KnownDocuments() {}

  static Map<String, KnownDocument> of(Lake lake, Optional<RunTable.Entry> run) {
    Map<String, KnownDocument> known = new HashMap<>();
    if (run.isPresent()) {
      for (Row row :
          lake.read(DocumentTable.TABLE, run.get())
              .select(
                  DocumentTable.DOC_ID.name(),
                  DocumentTable.PATH.name(),
                  DocumentTable.SIGNATURE.name(),
                  DocumentTable.DERIVED_WITH.name(),
                  DocumentTable.READABLE.name(),
                  DocumentTable.VANISHED.name())
              .collectAsList()) {
        known.put(
            row.getString(0),
            new KnownDocument(
                row.getString(0),
                row.getString(1),
                row.getString(2),
                row.getString(3).intern(),
                row.getBoolean(4),
                row.getBoolean(5)));
      }
    }
    return known;
  }
}
