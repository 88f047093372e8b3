package dev.weakspot.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a run has to do, decided from the listing and from what the lake remembers, without opening
 * a document.
 *
 * @param decisions one for every listed or remembered document, in the listing's order
 */
public record ChangePlan(List<Decision> decisions) {

  /** What happens to a document. */
  public enum Action {
    /** Not in the lake: read it. */
    ADD,
    /** Its size, its time or its sidecar's differ: read it. */
    REPLACE,
    /** It could not be read last time: try again. */
    RETRY,
    /** Read, and only its time differs: remember the new one, leave its rows. */
    TOUCH,
    /** Derived by another version: derive again from the stored text. */
    DERIVE,
    /** Nothing to do. */
    KEEP,
    /** No longer in the input. */
    VANISHED;

    /** The action as the command line spells it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }

    /** Whether the document's file is opened. */
    public boolean reads() {
      return this == ADD || this == REPLACE || this == RETRY;
    }
  }

  /**
   * What happens to one document.
   *
   * @param docId identity
   * @param path path relative to its root
   * @param action what happens
   * @param document the listed document; null for one that vanished
   */
  public record Decision(String docId, String path, Action action, SourceDocument document) {}

  public ChangePlan {
    decisions = List.copyOf(decisions);
  }

  /**
   * Compares a listing with what the lake remembers.
   *
   * @param known what the lake remembers, by identity
   * @param version what rows are derived with now
   */
  public static ChangePlan between(
      SourceListing listing, Map<String, KnownDocument> known, String version) {
    List<Decision> decisions = new ArrayList<>();
    Set<String> listed = new HashSet<>();
    for (SourceDocument document : listing.documents()) {
      listed.add(document.docId());
      Action action = actionFor(document, known.get(document.docId()), version);
      decisions.add(new Decision(document.docId(), document.path(), action, document));
    }
    known.values().stream()
        .filter(each -> !listed.contains(each.docId()) && !each.vanished())
        .sorted(Comparator.comparing(KnownDocument::path))
        .forEach(
            each -> decisions.add(new Decision(each.docId(), each.path(), Action.VANISHED, null)));
    return new ChangePlan(decisions);
  }

  /** This plan with the documents of {@code known} too that earlier runs marked as vanished. */
  public ChangePlan withLongVanished(Collection<KnownDocument> known) {
    Set<String> decided = decisions.stream().map(Decision::docId).collect(Collectors.toSet());
    Stream<Decision> longVanished =
        known.stream()
            .filter(each -> each.vanished() && !decided.contains(each.docId()))
            .sorted(Comparator.comparing(KnownDocument::path))
            .map(each -> new Decision(each.docId(), each.path(), Action.VANISHED, null));
    return new ChangePlan(Stream.concat(decisions.stream(), longVanished).toList());
  }

  /** A plan that reads every listed document again. */
  public ChangePlan readingAll() {
    return new ChangePlan(
        decisions.stream()
            .map(
                each ->
                    each.action() == Action.KEEP || each.action() == Action.DERIVE
                        ? new Decision(each.docId(), each.path(), Action.REPLACE, each.document())
                        : each)
            .toList());
  }

  /** This plan once documents were read and those of {@code docIds} held what they held before. */
  public ChangePlan touching(Set<String> docIds) {
    return new ChangePlan(
        decisions.stream()
            .map(
                each ->
                    each.action() == Action.REPLACE && docIds.contains(each.docId())
                        ? new Decision(each.docId(), each.path(), Action.TOUCH, each.document())
                        : each)
            .toList());
  }

  private static Action actionFor(SourceDocument document, KnownDocument known, String version) {
    if (known == null) {
      return Action.ADD;
    }
    if (known.vanished() || !known.signature().equals(document.signature())) {
      return Action.REPLACE;
    }
    if (!known.readable()) {
      return Action.RETRY;
    }
    return known.derivedWith().equals(version) ? Action.KEEP : Action.DERIVE;
  }

  /** How many documents the input lists now. */
  public long discovered() {
    return decisions.stream().filter(each -> each.action() != Action.VANISHED).count();
  }

  /** The decisions with one of {@code actions}. */
  public List<Decision> with(Action... actions) {
    Set<Action> wanted = Set.of(actions);
    return decisions.stream().filter(each -> wanted.contains(each.action())).toList();
  }

  /** The documents to open. */
  public List<SourceDocument> toRead() {
    return decisions.stream()
        .filter(each -> each.action().reads())
        .map(Decision::document)
        .toList();
  }

  /** Whether there is nothing to do at all. */
  public boolean isEmpty() {
    return decisions.stream().allMatch(each -> each.action() == Action.KEEP);
  }
}
