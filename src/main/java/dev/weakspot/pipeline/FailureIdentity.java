package dev.weakspot.pipeline;

import dev.weakspot.source.SourceDocument;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Gives each failure of one document its identity: a hash of the document and of the words of its
 * title, so that edits elsewhere do not change it. Failures of one title are told apart by their
 * order. One instance a document.
 */
final class FailureIdentity {

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  private final String docId;
  private final Map<String, Integer> seen = new HashMap<>();

  FailureIdentity(String docId) {
    this.docId = docId;
  }

  String next(String title) {
    String words = NOT_A_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    int nth = seen.merge(words, 1, Integer::sum);
    return SourceDocument.hash(docId + '\n' + words + '\n' + nth);
  }
}
