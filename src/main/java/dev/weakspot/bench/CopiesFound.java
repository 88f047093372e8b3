package dev.weakspot.bench;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How well near-duplicate documents were recognised.
 *
 * @param planted documents planned as copies
 * @param found those of them that were taken for copies of their original, or it for theirs
 * @param reported documents that were taken for copies at all
 */
public record CopiesFound(int planted, int found, int reported) {

  static CopiesFound of(List<PlannedDocument> documents, Map<String, String> duplicates) {
    Set<String> pairs = new HashSet<>();
    duplicates.forEach(
        (copy, original) -> {
          pairs.add(copy + '\n' + original);
          pairs.add(original + '\n' + copy);
        });
    List<PlannedDocument> copies = documents.stream().filter(PlannedDocument::isCopy).toList();
    int found =
        (int)
            copies.stream()
                .filter(
                    each ->
                        pairs.contains(
                            each.path() + '\n' + PlannedDocument.pathOf(each.original())))
                .count();
    return new CopiesFound(copies.size(), found, duplicates.size());
  }
}
