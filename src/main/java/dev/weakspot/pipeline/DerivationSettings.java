package dev.weakspot.pipeline;

import dev.weakspot.config.WeakspotConfiguration;
import dev.weakspot.source.AttributeSettings;
import dev.weakspot.source.SourceSettings;
import java.io.Serializable;

/**
 * What an executor needs to know to derive rows. Serialisable and small: everything heavy is built
 * from it, once a partition.
 *
 * @param runId the run that derives
 * @param derivedWith versions of everything that decides what the rows are
 */
record DerivationSettings(
    String runId, String derivedWith, SourceSettings source, AttributeSettings attributes)
    implements Serializable {

  static DerivationSettings of(WeakspotConfiguration configuration, String runId) {
    return new DerivationSettings(
        runId, Versions.DERIVATION, configuration.source(), configuration.attributes());
  }
}
