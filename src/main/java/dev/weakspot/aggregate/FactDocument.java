package dev.weakspot.aggregate;

import dev.weakspot.summary.DocumentRow;
import java.util.List;
import java.util.OptionalDouble;

/**
 * What the figures need to know of one document.
 *
 * @param docId identity
 * @param values its values of each of {@link FactReader#DIMENSIONS}, several for services
 * @param period label of its month, such as {@code 2026-03}
 * @param standing whether it counts among the distinct documents
 * @param trainingQuality stated rating, brought to 0 to 1
 * @param failures its failures, in document order
 */
record FactDocument(
    String docId,
    List<List<String>> values,
    String period,
    DocumentRow.Standing standing,
    OptionalDouble trainingQuality,
    List<FactFailure> failures) {

  boolean isDistinct() {
    return standing == DocumentRow.Standing.ORIGINAL;
  }
}
