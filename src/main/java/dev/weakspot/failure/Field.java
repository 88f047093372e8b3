package dev.weakspot.failure;

import java.util.Locale;

/** What a labelled text tells; the labels of each stand in the {@link Vocabulary}. */
public enum Field {
  SEVERITY,
  ISSUE,
  ROOT_CAUSE,
  IMPACT,
  FIX,
  /** The ideal answer: a fix where none is labelled as one. */
  IDEAL,
  TRAINING_VALUE,
  REFERENCE,
  KNOWLEDGE_GAPS,
  DEPLOYMENT_STATUS,
  OVERALL_ASSESSMENT,
  /** Code of the model's answer. */
  RESPONSE_CODE,
  /** An error message. */
  ERROR,
  /** A label that is known and says nothing that is extracted, such as a location. */
  OTHER;

  /** The field as configuration spells it, for example {@code root-cause}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
