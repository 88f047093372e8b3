package dev.weakspot.pipeline;

import dev.weakspot.source.SourceDocument;
import dev.weakspot.source.SourceText;
import java.time.Instant;

/**
 * A document at hand: where it comes from and its text, read just now or kept in the lake.
 *
 * @param signature sizes and times of its files when it was read
 * @param modifiedAt modification time of the file
 * @param content its text, or what kept it from being read
 */
record ReadDocument(
    String docId,
    String corpus,
    String path,
    String uri,
    String signature,
    Instant modifiedAt,
    SourceText content) {

  static ReadDocument of(SourceDocument document, SourceText content) {
    return new ReadDocument(
        document.docId(),
        document.corpus(),
        document.path(),
        document.file().uri(),
        document.signature(),
        Instant.ofEpochMilli(document.file().modifiedAt()),
        content);
  }
}
