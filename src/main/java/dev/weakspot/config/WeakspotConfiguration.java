package dev.weakspot.config;

import dev.weakspot.source.AttributeSettings;
import dev.weakspot.source.InputRoot;
import dev.weakspot.source.SourceSettings;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Every setting of a run. Made by {@link ConfigurationReader}.
 *
 * @param inputs what is read
 * @param lake where the tables are and how they are kept
 * @param reports where reports go and what they link to
 * @param source which files are documents
 * @param documentsPerTask documents that one Spark task reads at the least
 * @param attributes how a sidecar's keys become columns
 * @param duplicateSimilarity from 0 to 1: documents that overlap by this much count once
 * @param weaknesses when a weakness is recurring
 * @param gates below which a run is marked
 * @param spark settings of the Spark session, full names
 * @param rendered the effective configuration in HOCON, kept with the run
 */
public record WeakspotConfiguration(
    List<InputRoot> inputs,
    LakeSettings lake,
    ReportSettings reports,
    SourceSettings source,
    int documentsPerTask,
    AttributeSettings attributes,
    double duplicateSimilarity,
    WeaknessSettings weaknesses,
    QualityGates gates,
    Map<String, String> spark,
    String rendered) {

  public WeakspotConfiguration {
    inputs = List.copyOf(inputs);
    spark = Map.copyOf(spark);
    Objects.requireNonNull(rendered, "rendered");
  }
}
