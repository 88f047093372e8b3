package dev.weakspot.pipeline;

import dev.weakspot.aggregate.Figures;
import dev.weakspot.aggregate.Measurement;
import dev.weakspot.aggregate.Move;
import dev.weakspot.aggregate.Registry;
import dev.weakspot.aggregate.RegistryHistory;
import dev.weakspot.aggregate.WeaknessRows;
import dev.weakspot.config.WeaknessSettings;
import dev.weakspot.lake.LakeWriter;
import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.table.FailureTable;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.Table;
import dev.weakspot.table.WeaknessEventTable;
import dev.weakspot.table.WeaknessStatsTable;
import dev.weakspot.table.WeaknessTable;
import dev.weakspot.weakness.WeaknessModel;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Computes the tables of weaknesses from those of documents as they stand in the lake. */
final class Measuring {

  private final SparkSession spark;
  private final WeaknessSettings weaknesses;
  private final LakeWriter writer;
  private final DerivationSettings settings;

  Measuring(
      SparkSession spark,
      WeaknessSettings weaknesses,
      LakeWriter writer,
      DerivationSettings settings) {
    this.spark = spark;
    this.weaknesses = weaknesses;
    this.writer = writer;
    this.settings = settings;
  }

  /**
   * Measures, and writes what it measured.
   *
   * @param started when the run started
   */
  Measurement write(Instant started) {
    Measurement measured = Measurement.of(writer::current, weaknesses.falseDiscoveryRate());
    Figures figures = measured.weaknesses();
    List<WeaknessTable.Entry> registry = Registry.of(writer::current, figures, settings.model());
    List<WeaknessEventTable.Entry> events = history(registry, started);
    writer.overwrite(WeaknessTable.TABLE, frame(WeaknessTable.TABLE, registry));
    if (!events.isEmpty()) {
      writer.append(WeaknessEventTable.TABLE, frame(WeaknessEventTable.TABLE, events));
    }
    writer.append(
        WeaknessStatsTable.TABLE,
        frame(
            WeaknessStatsTable.TABLE,
            WeaknessRows.of(settings.runId(), measured.facts(), figures)));
    return measured;
  }

  /** What this run adds to the history of weaknesses; read before the registry is overwritten. */
  private List<WeaknessEventTable.Entry> history(
      List<WeaknessTable.Entry> registry, Instant started) {
    Optional<RunTable.Entry> otherVersions =
        writer
            .lastRun()
            .filter(
                last ->
                    !last.parserVersion().equals(AnalysisParser.VERSION)
                        || !last.modelVersion().equals(WeaknessModel.VERSION));
    return new RegistryHistory(
            settings.runId(),
            started,
            otherVersions.isPresent() ? "new version of parser or model" : "documents came or went",
            otherVersions.map(this::moves).orElse(List.of()))
        .between(
            entries(WeaknessTable.TABLE),
            registry,
            entries(WeaknessEventTable.TABLE),
            settings.reviewed());
  }

  private List<Move> moves(RunTable.Entry last) {
    return Move.between(
        writer.lake().read(FailureTable.TABLE, last), writer.current(FailureTable.TABLE));
  }

  private <R extends Record> List<R> entries(Table<R> table) {
    return writer.current(table).collectAsList().stream().map(table::fromRow).toList();
  }

  private <R extends Record> Dataset<Row> frame(Table<R> table, List<R> entries) {
    return DriverRows.of(entries.stream().map(table::toRow).toList(), table.schema(), spark);
  }
}
