package dev.weakspot.report;

import java.util.Objects;

/**
 * What a report says beyond its summary.
 *
 * @param links how the place of a quotation becomes a link
 * @param lake the lake's root as commands name it, for the queries that a report suggests
 */
public record ReportOptions(LinkTemplate links, String lake) {

  public ReportOptions {
    Objects.requireNonNull(links, "links");
    Objects.requireNonNull(lake, "lake");
  }

  /** Places without links, and {@code LAKE} for the reader to fill in. */
  public static ReportOptions defaults() {
    return new ReportOptions(LinkTemplate.none(), "LAKE");
  }
}
