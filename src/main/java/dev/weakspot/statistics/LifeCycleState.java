package dev.weakspot.statistics;

import java.util.Locale;

/** Where a weakness stands in its life, by the documents' own time. */
public enum LifeCycleState {
  /** First seen within the recent periods, in enough documents. */
  NEW,
  /** Was gone, and is named again within the recent periods. */
  BACK,
  /** Its share of the documents grows, beyond chance. */
  RISING,
  /** Its share does not change beyond chance. */
  STEADY,
  /** Its share of the documents shrinks, beyond chance. */
  FALLING,
  /** Not named in the recent periods, where chance alone would have it named. */
  GONE,
  /** Too few documents or periods to say. */
  UNCERTAIN;

  /** The state as tables and reports spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
