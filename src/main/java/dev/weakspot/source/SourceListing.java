package dev.weakspot.source;

import java.util.List;
import java.util.Map;

/**
 * The frozen list of a run's input.
 *
 * @param documents sorted by corpus and path, each identity once
 * @param skipped how many files were passed over, by reason
 */
public record SourceListing(List<SourceDocument> documents, Map<String, Long> skipped) {

  public SourceListing {
    documents = List.copyOf(documents);
    skipped = Map.copyOf(skipped);
  }
}
