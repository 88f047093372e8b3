package dev.weakspot.report;

import dev.weakspot.failure.Severity;
import dev.weakspot.summary.DocumentRow.Standing;
import dev.weakspot.summary.FilterRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The filter rows as one string of letters: each number in digits of five bits, lowest first, a
 * sixth bit saying that more follow. Frequent targets get the small numbers, so most failures take
 * two letters.
 *
 * <p>A document is its values, its period, 1 for a duplicate or 0, its number of failures, and for
 * each failure {@code target * 5 + severity}.
 *
 * @param targets what failures are counted under, by number
 */
record PageRows(List<Target> targets, String letters) {

  private static final String DIGITS =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  private static final int MORE = 32;
  private static final List<Severity> SEVERITIES = List.of(Severity.values());

  /**
   * What a failure is counted under.
   *
   * @param weakness number of a listed weakness, or -1
   * @param category number of a category
   * @param state number of its weakness's state, or -1 where it belongs to no weakness
   */
  record Target(int weakness, int category, int state) {}

  /** The rows, with each target and period as the page numbers it. */
  static PageRows of(
      FilterRows rows, Function<FilterRows.Target, Target> numbers, List<String> periods) {
    List<Target> given = rows.targets().stream().map(numbers).toList();
    long[] frequency = new long[given.size()];
    Map<Target, Integer> firsts = new HashMap<>();
    int[] same = new int[given.size()];
    for (int target = 0; target < same.length; target++) {
      same[target] = firsts.merge(given.get(target), target, Math::min);
    }
    for (int document = 0; document < rows.size(); document++) {
      for (int failure = 0; failure < rows.failures(document); failure++) {
        frequency[same[rows.target(document, failure)]]++;
      }
    }
    List<Integer> order =
        IntStream.range(0, same.length)
            .filter(target -> same[target] == target)
            .boxed()
            .sorted(Comparator.comparingLong((Integer target) -> -frequency[target]))
            .toList();
    int[] places = new int[same.length];
    IntStream.range(0, order.size()).forEach(place -> places[order.get(place)] = place);
    int[] periodNumbers = rows.periods().stream().mapToInt(periods::indexOf).toArray();
    int[] renumbered = IntStream.of(same).map(target -> places[target]).toArray();
    return new PageRows(
        order.stream().map(given::get).toList(), letters(rows, renumbered, periodNumbers));
  }

  private static String letters(FilterRows rows, int[] targets, int[] periods) {
    StringBuilder letters = new StringBuilder(rows.size() * 32);
    for (int document = 0; document < rows.size(); document++) {
      for (int dimension = 0; dimension < rows.dimensions().size(); dimension++) {
        append(letters, rows.value(document, dimension));
      }
      append(letters, periods[rows.period(document)]);
      append(letters, rows.standing(document) == Standing.DUPLICATE ? 1 : 0);
      append(letters, rows.failures(document));
      for (int code : codes(rows, document, targets)) {
        append(letters, code);
      }
    }
    return letters.toString();
  }

  private static List<Integer> codes(FilterRows rows, int document, int[] targets) {
    List<Integer> codes = new ArrayList<>();
    for (int failure = 0; failure < rows.failures(document); failure++) {
      int target = targets[rows.target(document, failure)];
      int severity = SEVERITIES.indexOf(rows.severity(document, failure));
      codes.add(target * SEVERITIES.size() + severity);
    }
    return codes;
  }

  private static void append(StringBuilder letters, int number) {
    int left = number;
    while (left >= MORE) {
      letters.append(DIGITS.charAt(left % MORE + MORE));
      left /= MORE;
    }
    letters.append(DIGITS.charAt(left));
  }
}
