package dev.weakspot.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Found failures beside the planned ones: same document, same words in the title.
 *
 * @param planned how many failures the documents were given
 * @param found each found failure with the weakness planted there, {@link PlannedFailure#NONE} for
 *     failures that stand for none
 */
record KnownFailures(int planned, List<Known> found) {

  private static final Pattern NOT_A_WORD = Pattern.compile("[^\\p{L}\\p{N}]+");

  /** A found failure and what was planted there. */
  record Known(FoundFailure failure, String planted) {}

  static KnownFailures of(List<PlannedDocument> documents, List<FoundFailure> failures) {
    Map<String, String> planted = new HashMap<>();
    int planned = 0;
    for (PlannedDocument document : documents) {
      for (PlannedFailure each : document.failures()) {
        planted.put(key(document.path(), each.title()), each.planted());
        planned++;
      }
    }
    List<Known> found = new ArrayList<>();
    for (FoundFailure each : failures) {
      String known = planted.remove(key(each.path(), each.title()));
      if (known != null) {
        found.add(new Known(each, known));
      }
    }
    return new KnownFailures(planned, List.copyOf(found));
  }

  private static String key(String path, String title) {
    return path + '\n' + NOT_A_WORD.matcher(title.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /** Those that are a case of a planted weakness. */
  List<Known> ofPlanted() {
    return found.stream().filter(each -> !each.planted().equals(PlannedFailure.NONE)).toList();
  }
}
