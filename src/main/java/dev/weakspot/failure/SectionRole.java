package dev.weakspot.failure;

import java.util.Locale;

/** What the words of a heading say about the section below. */
public enum SectionRole {
  /** It enumerates failures. */
  FAILURES,
  /** It enumerates fixes or improvements made to the answer. */
  FIXES,
  /** It retells, rates or counts what is told elsewhere. */
  RETELLING,
  /** Improvements that were possible, not failures. */
  SUGGESTIONS,
  /** Praise, validation, lessons, plans, references: no failure stands here. */
  ASIDE,
  /** The stated knowledge gaps. */
  KNOWLEDGE_GAPS,
  /** Its words do not tell. */
  UNKNOWN;

  /** The role as configuration spells it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
