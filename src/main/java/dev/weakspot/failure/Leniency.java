package dev.weakspot.failure;

/** How much has to speak for a place before it counts as a failure, strictest first. */
enum Leniency {
  /** Its fields, its words or the group it stands in say that it is one. */
  STATED,
  /** The document only tells fixes, or improvements made: each repaired a failure. */
  REPAIRS,
  /** Only a summary of failures tells them. */
  RETOLD,
  /** Nothing else in the document is one, and it is numbered or listed. */
  LISTED
}
