package dev.weakspot.pipeline;

import java.util.Locale;

/** The stages of a run, in their order. */
public enum Stage {
  DISCOVER("listing the input"),
  DERIVE("reading, parsing and judging documents"),
  COMPARE("looking for near-duplicates"),
  MERGE("writing the tables of documents"),
  MEASURE("measuring weaknesses"),
  PUBLISH("publishing the run"),
  SUMMARISE("adding up what the run shows"),
  RENDER("writing reports");

  private final String words;

  Stage(String words) {
    this.words = words;
  }

  /** What happens in it, in words. */
  public String words() {
    return words;
  }

  /** The stage as tables spell it. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
