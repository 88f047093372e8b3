package dev.weakspot.weakness;

import java.util.HashMap;
import java.util.Map;

/** Where in one failure's text phrases occur; each phrase is looked for once. */
final class PhraseHits {

  /** Where a phrase occurs first. */
  enum Place {
    TITLE,
    BODY,
    NOWHERE
  }

  private final NormalText title;
  private final NormalText body;
  private final Map<String, Place> places = new HashMap<>();

  PhraseHits(FailureText text) {
    this.title = new NormalText(text.title());
    this.body = new NormalText(text.body());
  }

  Place of(String phrase) {
    return places.computeIfAbsent(phrase, this::look);
  }

  private Place look(String phrase) {
    if (title.contains(phrase)) {
      return Place.TITLE;
    }
    return body.contains(phrase) ? Place.BODY : Place.NOWHERE;
  }
}
