package dev.weakspot.source;

import java.io.Serializable;
import java.util.List;

/**
 * Which files are documents.
 *
 * @param extensions endings of documents, with the dot, lower case
 * @param sidecarName file name of the metadata beside documents
 * @param skippedDirectories names of directories that are never entered
 * @param maxDocumentBytes larger documents are not read
 */
public record SourceSettings(
    List<String> extensions,
    String sidecarName,
    List<String> skippedDirectories,
    long maxDocumentBytes)
    implements Serializable {

  public SourceSettings {
    extensions = List.copyOf(extensions);
    skippedDirectories = List.copyOf(skippedDirectories);
  }
}
