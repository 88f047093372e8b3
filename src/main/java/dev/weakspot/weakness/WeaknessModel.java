package dev.weakspot.weakness;

import dev.weakspot.taxonomy.Taxonomy;
import dev.weakspot.taxonomy.TaxonomyReader;
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

  private final FailureClassifier classifier;
  private final WeaknessAssigner assigner;

  WeaknessModel(FailureClassifier classifier, WeaknessAssigner assigner) {
    this.classifier = Objects.requireNonNull(classifier, "classifier");
    this.assigner = Objects.requireNonNull(assigner, "assigner");
  }

  /** The shipped model and catalogue, with the categories of {@code taxonomy}. */
  public static WeaknessModel load(Taxonomy taxonomy) {
    return new WeaknessModel(new PhraseClassifier(taxonomy), new SignatureAssigner());
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
    return known().stream().filter(each -> each.id().equals(weaknessId)).findFirst();
  }

  /** The catalogue, in its order. */
  public List<KnownWeakness> known() {
    return List.of();
  }
}
