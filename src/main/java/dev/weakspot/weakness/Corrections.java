package dev.weakspot.weakness;

import dev.weakspot.weakness.Correction.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * All corrections in force. Where two contradict each other the one further down the file holds,
 * and the other one is a {@link CorrectionConflict}; a merge that would close a circle is dropped.
 * Immutable.
 */
public final class Corrections {

  private static final Corrections NONE = new Corrections(List.of());

  private final Map<Kind, Map<String, Correction>> byKind = new EnumMap<>(Kind.class);
  private final List<CorrectionConflict> conflicts = new ArrayList<>();

  /** The corrections of a file, in its order. */
  public Corrections(List<Correction> corrections) {
    for (Kind kind : Kind.values()) {
      byKind.put(kind, new LinkedHashMap<>());
    }
    corrections.forEach(this::add);
  }

  /** No corrections. */
  public static Corrections none() {
    return NONE;
  }

  private void add(Correction correction) {
    if (correction.kind() == Kind.MERGE && closesCircle(correction)) {
      conflicts.add(
          new CorrectionConflict(
              correction, "It would merge " + correction.target() + " into itself."));
      return;
    }
    Correction earlier = byKind.get(correction.kind()).put(correction.target(), correction);
    if (earlier != null && !earlier.value().equals(correction.value())) {
      conflicts.add(
          new CorrectionConflict(
              earlier, "Line " + correction.line() + " says \"" + correction.value() + "\"."));
    }
  }

  private boolean closesCircle(Correction merge) {
    String current = merge.value();
    Optional<Correction> next = find(Kind.MERGE, current);
    while (!current.equals(merge.target()) && next.isPresent()) {
      current = next.get().value();
      next = find(Kind.MERGE, current);
    }
    return current.equals(merge.target());
  }

  /** The corrections that were not followed. */
  public List<CorrectionConflict> conflicts() {
    return List.copyOf(conflicts);
  }

  /** The corrections of {@code kind} that are followed, in the order of the file. */
  public List<Correction> inForce(Kind kind) {
    return List.copyOf(byKind.get(kind).values());
  }

  /** The weakness that {@code weaknessId} is part of by now: itself unless it was merged. */
  public String merged(String weaknessId) {
    String current = weaknessId;
    Optional<Correction> merge = find(Kind.MERGE, current);
    while (merge.isPresent()) {
      current = merge.get().value();
      merge = find(Kind.MERGE, current);
    }
    return current;
  }

  /** The label that a reviewer gave to the weakness. */
  public Optional<String> label(String weaknessId) {
    return find(Kind.RENAME, weaknessId).map(Correction::value);
  }

  /** The correction of this kind for a failure or weakness. */
  Optional<Correction> find(Kind kind, String target) {
    return Optional.ofNullable(byKind.get(kind).get(target));
  }
}
