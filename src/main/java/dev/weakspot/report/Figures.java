package dev.weakspot.report;

import dev.weakspot.statistics.Interval;
import java.util.Locale;

/** Writes figures the same way in every report. */
final class Figures {

  private Figures() {}

  /** Such as {@code 18,204}. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** Such as {@code 1 document}, {@code 2 documents}. */
  static String count(long count, String noun) {
    return count(count) + " " + noun + (count == 1 ? "" : "s");
  }

  /** Such as {@code 4.2%} or {@code 0.14%}. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%." + digits(share) + "f%%", 100 * share);
  }

  /** Such as {@code 96.7%}, or a dash of nothing. */
  static String percent(long part, long whole) {
    return whole == 0 ? "–" : percent((double) part / whole);
  }

  /** Such as {@code 3.9–4.6%}. */
  static String interval(Interval interval) {
    String format = "%1$." + digits(interval.high()) + "f–%2$." + digits(interval.high()) + "f%%";
    return String.format(Locale.ROOT, format, 100 * interval.low(), 100 * interval.high());
  }

  /** Small shares get a second digit. */
  private static int digits(double share) {
    return share > 0 && share < 0.01 ? 2 : 1;
  }

  /** A q- or p-value, such as {@code 0.012} or {@code < 0.001}. */
  static String probability(double probability) {
    return probability < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", probability);
  }

  /** Such as {@code 2.4}. */
  static String decimal(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }
}
