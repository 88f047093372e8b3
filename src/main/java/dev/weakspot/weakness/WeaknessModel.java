package dev.weakspot.weakness;

import dev.weakspot.network.NetworkFile;
import dev.weakspot.network.Question;
import dev.weakspot.network.TextNetwork;
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
 * Immutable and thread-safe, not serialisable: loading another one in the same JVM is cheap.
 *
 * <pre>{@code
 * WeaknessModel model = WeaknessModel.load();
 * Verdict verdict = model.judge(failureId, FailureText.of(failure, lines));
 * }</pre>
 */
public final class WeaknessModel {

  /** Changes whenever the same text may get another verdict. */
  public static final String VERSION = "9";

  private static final String CATEGORIES_FILE = "/dev/weakspot/categories.bin";
  private static final String NETWORK_FILE = "/dev/weakspot/network.bin";
  private static final String WEAKNESSES_FILE = "/dev/weakspot/weaknesses.bin";

  private final CorrectedVerdicts verdicts;
  private final Catalogue catalogue;
  private final Corrections corrections;

  WeaknessModel(
      FailureClassifier classifier,
      Catalogue catalogue,
      JointModel weaknesses,
      Corrections corrections) {
    this.verdicts =
        new CorrectedVerdicts(
            classifier, new CatalogueAssigner(catalogue, weaknesses), corrections);
    this.catalogue = catalogue;
    this.corrections = corrections;
  }

  /** The shipped model, catalogue and taxonomy. */
  public static WeaknessModel load() {
    return load(Corrections.none());
  }

  /** The same, with corrections that have the last word. */
  public static WeaknessModel load(Corrections corrections) {
    return new WeaknessModel(
        Shipped.CLASSIFIER, Shipped.CATALOGUE, Shipped.WEAKNESSES, corrections);
  }

  /** What comes with Weakspot: read once a JVM, since it takes a second. */
  private static final class Shipped {

    private static final Taxonomy TAXONOMY = TaxonomyReader.shipped();
    private static final TextNetwork NETWORK = network();
    private static final FailureClassifier CLASSIFIER = classifier();
    private static final Catalogue CATALOGUE = CatalogueReader.shipped(TAXONOMY);
    private static final JointModel WEAKNESSES =
        new JointModel(read(WEAKNESSES_FILE), Optional.of(NETWORK), Question.WEAKNESS);

    /** The trained model if all its categories are of the taxonomy, else the taxonomy's phrases. */
    private static FailureClassifier classifier() {
      LinearModel model = read(CATEGORIES_FILE);
      return model.answers().stream().allMatch(TAXONOMY::contains)
          ? new CategoryModel(model, Optional.of(NETWORK))
          : new PhraseClassifier(TAXONOMY);
    }

    private static TextNetwork network() {
      try (InputStream stream = WeaknessModel.class.getResourceAsStream(NETWORK_FILE)) {
        return NetworkFile.read(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static LinearModel read(String file) {
      try (InputStream stream = WeaknessModel.class.getResourceAsStream(file)) {
        return ModelFile.read(stream);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** What is decided about the failure with this id and text. */
  public Verdict judge(String failureId, FailureText text) {
    return verdicts.judge(Objects.requireNonNull(failureId, "failureId"), text);
  }

  /**
   * The weakness of the catalogue with this id, called as reviewers want it; empty if discovered.
   */
  public Optional<KnownWeakness> known(String weaknessId) {
    return catalogue
        .find(weaknessId)
        .map(known -> corrections.label(weaknessId).map(known::called).orElse(known));
  }

  /**
   * The label that holds whatever the failures say: a reviewer's, else the catalogue's; empty for a
   * discovered weakness that nobody has named, which takes the title of its most typical failure.
   */
  public Optional<String> label(String weaknessId) {
    return corrections.label(weaknessId).or(() -> known(weaknessId).map(KnownWeakness::label));
  }

  /** The catalogue, in its order. */
  public List<KnownWeakness> known() {
    return catalogue.weaknesses();
  }
}
