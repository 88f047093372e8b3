package dev.weakspot.table;

import java.util.List;
import java.util.stream.Stream;

/** Every table of the lake, in the order in which a run writes them. */
public final class Tables {

  /** The tables whose rows come from one document each and are replaced with it. */
  public static final List<Table<?>> OF_DOCUMENTS =
      List.of(
          DocumentTable.TABLE,
          FailureTable.TABLE,
          ImpactTable.TABLE,
          KnowledgeGapTable.TABLE,
          CodeBlockTable.TABLE,
          CitationTable.TABLE,
          ProblemTable.TABLE);

  /** The tables that are computed from those of documents. */
  public static final List<Table<?>> OF_WEAKNESSES =
      List.of(WeaknessTable.TABLE, WeaknessStatsTable.TABLE);

  /** What the same documents give again, whatever runs came before. */
  public static final List<Table<?>> DERIVED =
      Stream.concat(OF_DOCUMENTS.stream(), OF_WEAKNESSES.stream()).toList();

  /** Everything that a run's row names the version of: what is derived, and the history. */
  public static final List<Table<?>> PUBLISHED =
      Stream.concat(DERIVED.stream(), Stream.of(WeaknessEventTable.TABLE)).toList();

  /** Every table, {@code runs} last. */
  public static final List<Table<?>> ALL =
      Stream.concat(PUBLISHED.stream(), Stream.of(RunTable.TABLE)).toList();

  private Tables() {}
}
