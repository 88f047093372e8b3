package dev.weakspot.pipeline;

import dev.weakspot.parser.AnalysisParser;
import dev.weakspot.source.SourceDocument;
import dev.weakspot.taxonomy.TaxonomyReader;
import dev.weakspot.weakness.WeaknessModel;

/** The versions that a run records, so that a reader knows what its rows were made with. */
final class Versions {

  /** Version of the code, from the jar's manifest. */
  static final String CODE =
      Versions.class.getPackage().getImplementationVersion() == null
          ? "development"
          : Versions.class.getPackage().getImplementationVersion();

  /** Version of the categories. */
  static final String TAXONOMY = TaxonomyReader.shipped().version();

  /**
   * What decides the rows of a document: when it changes, all are derived again.
   *
   * @param corrections text of the corrections file, or empty
   */
  static String derivation(String corrections) {
    String shipped =
        "parser %s, taxonomy %s, model %s"
            .formatted(AnalysisParser.VERSION, TAXONOMY, WeaknessModel.VERSION);
    return corrections.isEmpty()
        ? shipped
        : shipped + ", corrections " + SourceDocument.hash(corrections);
  }

  private Versions() {}
}
