package dev.weakspot.weakness;

import dev.weakspot.weakness.Correction.Kind;
import java.util.Optional;

/** Judges failures by machine, and lets corrections have the last word at every step. */
final class CorrectedVerdicts {

  private final FailureClassifier classifier;
  private final WeaknessAssigner assigner;
  private final Corrections corrections;

  CorrectedVerdicts(
      FailureClassifier classifier, WeaknessAssigner assigner, Corrections corrections) {
    this.classifier = classifier;
    this.assigner = assigner;
    this.corrections = corrections;
  }

  Verdict judge(String failureId, FailureText text) {
    Optional<Classification> ofFailure = category(failureId);
    Classification classification = ofFailure.orElseGet(() -> classifier.classify(text));
    Assignment assignment = assignment(failureId, text, classification);
    Optional<Classification> ofWeakness =
        ofFailure.isPresent() ? ofFailure : category(assignment.weaknessId());
    boolean ignored =
        corrections.find(Kind.IGNORE, failureId).isPresent()
            || corrections.find(Kind.IGNORE, assignment.weaknessId()).isPresent();
    return new Verdict(ofWeakness.orElse(classification), assignment, ignored);
  }

  private Optional<Classification> category(String target) {
    return corrections
        .find(Kind.RECATEGORISE, target)
        .map(found -> new Classification(found.value(), 1, ClassificationSource.CORRECTION));
  }

  private Assignment assignment(String failureId, FailureText text, Classification classification) {
    Assignment assignment =
        corrections
            .find(Kind.SPLIT, failureId)
            .map(split -> corrected(split.value(), "split: " + split.reason()))
            .orElseGet(() -> assigner.assign(text, classification));
    String merged = corrections.merged(assignment.weaknessId());
    return merged.equals(assignment.weaknessId())
        ? assignment
        : corrected(merged, "merged from " + assignment.weaknessId());
  }

  private static Assignment corrected(String weaknessId, String reason) {
    return new Assignment(weaknessId, 1, AssignmentSource.CORRECTION, reason);
  }
}
