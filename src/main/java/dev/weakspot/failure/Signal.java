package dev.weakspot.failure;

import java.util.Locale;

/** What a title, an item or a paragraph can give away by its words. */
public enum Signal {
  /** A title or item that names a fault: {@code Missing …}, {@code … not encrypted}. */
  FAULT,
  /** A text that takes a failure back: {@code this is not a failure}. */
  RETRACTION,
  /** A text that praises. */
  PRAISE,
  /** A title, value or item that says there is none: {@code None identified}. */
  NO_FAILURES,
  /** A line that praises the whole answer. */
  PRAISED,
  /** A line that says the whole answer had no failure. */
  CLEAN,
  /** A title or line near the top that announces what could fail, rather than what did. */
  HYPOTHETICAL,
  /** A template or a request to write an analysis. */
  PLACEHOLDER,
  /** A title that repairs something: {@code Added …}, {@code Fixed …}. */
  REPAIR,
  /** The word before a number in {@code Failure 3: …}. */
  FAILURE_WORD,
  /** The word before the number or letter of a group: {@code Category A: …}. */
  GROUP_WORD,
  /** The head of a table column that names the failure. */
  TITLE_COLUMN,
  /** The label of a count of all failures. */
  TOTAL,
  /** A word that may stand beside a severity in the label of a count. */
  COUNTED,
  /** The heading of a list that rates failures told elsewhere. */
  RATING,
  /** The heading of a text before the failures, which may stand below it all the same. */
  INTRODUCTION;

  /** The signal as configuration spells it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
