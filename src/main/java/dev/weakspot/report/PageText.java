package dev.weakspot.report;

import dev.weakspot.summary.Breakdown;
import dev.weakspot.summary.CorpusFigures;
import dev.weakspot.summary.NamedCount;
import dev.weakspot.summary.RunInfo;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the page's templates say in words and widths. */
final class PageText {

  private static final String UNNAMED = "default";
  private static final int VALUES = 8;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private PageText() {}

  /** The page's heading; a corpus that nobody named is not named. */
  static String title(RunInfo run) {
    String corpus = VisibleText.line(run.corpus(), 80);
    return "What the model gets wrong" + (corpus.equals(UNNAMED) ? "" : ": " + corpus);
  }

  /** Such as {@code 26 October 2026}. */
  static String day(Instant instant) {
    return DAY.format(instant);
  }

  /** The first {@code most} of a list. */
  static <T> List<T> first(List<T> all, int most) {
    return all.subList(0, Math.min(most, all.size()));
  }

  /** A part of an address. */
  static String address(String text) {
    return URLEncoder.encode(Json.wellFormed(text), StandardCharsets.UTF_8).replace("+", "%20");
  }

  /** The width of a bar in hundredths. */
  static String width(long part, long whole) {
    return whole == 0
        ? "0"
        : String.format(Locale.ROOT, "%.1f", Math.min(100, 100.0 * part / whole));
  }

  /** The breakdowns of documents and of failures, each named by what it counts. */
  static List<Breakdown> breakdowns(CorpusFigures corpus) {
    List<Breakdown> named = new ArrayList<>();
    corpus.documentsBy().forEach(each -> named.add(named("Documents by ", each)));
    corpus.failuresBy().forEach(each -> named.add(named("Failures by ", each)));
    return named;
  }

  private static Breakdown named(String prefix, Breakdown breakdown) {
    return new Breakdown(prefix + breakdown.dimension().replace('_', ' '), breakdown.values());
  }

  /** The most frequent values, the others as one. */
  static List<NamedCount> top(Breakdown breakdown) {
    List<NamedCount> values = breakdown.values();
    if (values.size() <= VALUES) {
      return values;
    }
    List<NamedCount> top = new ArrayList<>(values.subList(0, VALUES - 1));
    List<NamedCount> rest = values.subList(VALUES - 1, values.size());
    long others = rest.stream().mapToLong(NamedCount::count).sum();
    top.add(new NamedCount(rest.size() + " others", others));
    return top;
  }

  /** The largest count that {@link #top} gives. */
  static long largest(Breakdown breakdown) {
    return top(breakdown).stream().mapToLong(NamedCount::count).max().orElse(0);
  }
}
