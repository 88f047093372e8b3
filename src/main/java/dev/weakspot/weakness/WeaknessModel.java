package dev.weakspot.weakness;

import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.taxonomy.TaxonomyReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * Judges failures: category and specific weakness, one failure at a time, from its own text alone.
 * Immutable and thread-safe, not serialisable: load one per partition, or one per executor.
 *
 * <pre>{@code
 * WeaknessModel model = WeaknessModel.load(TaxonomyReader.shipped());
 * Verdict verdict = model.judge(failureId, FailureText.of(failure));
 * }</pre>
 */
public final class WeaknessModel {

  /** Changes whenever the same text may get another verdict. */
  public static final String VERSION = "1";

  private static final String SHIPPED = "/dev/weakspot/classifier.bin";

  private final FailureClassifier classifier;
  private final WeaknessAssigner assigner;
  private final Catalogue catalogue;

  private WeaknessModel(FailureClassifier classifier, Catalogue catalogue) {
    this.classifier = classifier;
    this.assigner = new CatalogueAssigner(catalogue);
    this.catalogue = catalogue;
  }

  /** The shipped model and catalogue, with the categories of {@code taxonomy}. */
  public static WeaknessModel load(Taxonomy taxonomy) {
    return new WeaknessModel(classifier(taxonomy), CatalogueReader.shipped(taxonomy));
  }

  /** The trained model if all its categories are of this taxonomy, else the taxonomy's phrases. */
  private static FailureClassifier classifier(Taxonomy taxonomy) {
    try (InputStream stream = WeaknessModel.class.getResourceAsStream(SHIPPED)) {
      LinearModel model = ModelFile.read(stream);
      return model.categories().stream().allMatch(taxonomy::contains)
          ? model
          : new PhraseClassifier(taxonomy);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The shipped model, catalogue and taxonomy. */
  public static WeaknessModel load() {
    return load(TaxonomyReader.shipped());
  }

  /** What is decided about the failure with this id and text. */
  public Verdict judge(String failureId, FailureText text) {
    Objects.requireNonNull(failureId, "failureId");
    Classification classification = classifier.classify(text);
    return new Verdict(classification, assigner.assign(text, classification), false);
  }

  /** The weakness of the catalogue with this id; empty for a discovered one. */
  public Optional<KnownWeakness> known(String weaknessId) {
    return catalogue.find(weaknessId);
  }

  /** The catalogue, in its order. */
  public List<KnownWeakness> known() {
    return catalogue.weaknesses();
  }
}
