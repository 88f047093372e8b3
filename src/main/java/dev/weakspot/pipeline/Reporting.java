package dev.weakspot.pipeline;

import dev.weakspot.aggregate.Differences;
import dev.weakspot.aggregate.Differences.Side;
import dev.weakspot.aggregate.FactReader;
import dev.weakspot.aggregate.Facts;
import dev.weakspot.aggregate.Registry;
import dev.weakspot.aggregate.SummaryReader;
import dev.weakspot.config.WeaknessSettings;
import dev.weakspot.lake.Lake;
import dev.weakspot.summary.Difference;
import dev.weakspot.summary.Summary;
import dev.weakspot.table.RunTable;
import dev.weakspot.table.WeaknessTable;
import dev.weakspot.taxonomy.TaxonomyReader;
import dev.weakspot.weakness.WeaknessModel;
import java.util.Map;
import java.util.Optional;

/** What published runs say, as records for reports. */
public final class Reporting {

  private final Lake lake;
  private final WeaknessSettings settings;

  public Reporting(Lake lake, WeaknessSettings settings) {
    this.lake = lake;
    this.settings = settings;
  }

  /** The summary of {@code run}, compared with the run published before it. */
  public Summary summaryOf(RunTable.Entry run) {
    return reader().read(run, before(run));
  }

  /** The summary of the run that {@code outcome} left published. */
  public Summary summaryOf(RunOutcome outcome) {
    RunTable.Entry run = outcome.run();
    return outcome
        .measured()
        .map(measured -> reader().read(run, measured, before(run)))
        .orElseGet(() -> summaryOf(run));
  }

  private SummaryReader reader() {
    return new SummaryReader(
        lake::read,
        TaxonomyReader.shipped(),
        WeaknessModel.load(),
        settings.minDocuments(),
        settings.falseDiscoveryRate());
  }

  private Optional<RunTable.Entry> before(RunTable.Entry run) {
    return lake.runs().stream().filter(each -> each.runNumber() < run.runNumber()).findFirst();
  }

  /** What differs from {@code from} to {@code to}. */
  public Difference difference(RunTable.Entry from, RunTable.Entry to) {
    return Differences.between(
        new Side(from.runId(), facts(from)),
        new Side(to.runId(), facts(to)),
        registry(to),
        settings.falseDiscoveryRate());
  }

  /**
   * What differs between two slices of {@code run}.
   *
   * @param from dimension and value, such as {@code platform} and {@code cdk}
   */
  public Difference difference(
      RunTable.Entry run, Map.Entry<String, String> from, Map.Entry<String, String> to) {
    Facts facts = facts(run);
    return Differences.between(
        Side.slice(facts, from.getKey(), from.getValue()),
        Side.slice(facts, to.getKey(), to.getValue()),
        registry(run),
        settings.falseDiscoveryRate());
  }

  private Facts facts(RunTable.Entry run) {
    return FactReader.read(table -> lake.read(table, run));
  }

  private Map<String, WeaknessTable.Entry> registry(RunTable.Entry run) {
    return Registry.read(table -> lake.read(table, run));
  }
}
