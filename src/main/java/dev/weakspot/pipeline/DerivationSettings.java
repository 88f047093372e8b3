package dev.weakspot.pipeline;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.source.AttributeSettings;
import dev.weakspot.source.SourceSettings;
import dev.weakspot.taxonomy.TaxonomyReader;
import dev.weakspot.weakness.Corrections;
import dev.weakspot.weakness.CorrectionsReader;
import dev.weakspot.weakness.WeaknessModel;
import java.io.Serializable;

/**
 * What an executor needs to know to derive rows. Serialisable and small: everything heavy is built
 * from it, once a partition.
 *
 * @param runId the run that derives
 * @param derivedWith versions of everything that decides what the rows are
 * @param corrections text of the corrections file, or empty
 */
record DerivationSettings(
    String runId,
    String derivedWith,
    String corrections,
    SourceSettings source,
    AttributeSettings attributes)
    implements Serializable {

  static DerivationSettings of(
      WeakspotConfiguration configuration, String corrections, String runId) {
    return new DerivationSettings(
        runId,
        Versions.derivation(corrections),
        corrections,
        configuration.source(),
        configuration.attributes());
  }

  /** The shipped model under the corrections. */
  WeaknessModel model() {
    return WeaknessModel.load(reviewed());
  }

  /** The corrections, and which of them contradict each other. */
  Corrections reviewed() {
    return corrections.isEmpty()
        ? Corrections.none()
        : CorrectionsReader.read(corrections, TaxonomyReader.shipped());
  }
}
