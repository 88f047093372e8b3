package dev.weakspot.failure;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;

/** Counts as they are found; the first of each level stays. */
final class Tally {

  private final Map<Severity, Integer> levels = new EnumMap<>(Severity.class);
  private OptionalInt total = OptionalInt.empty();
  private int line;

  void put(int at, Severity severity, int count) {
    levels.putIfAbsent(severity, count);
    line = line == 0 ? at : line;
  }

  void putTotal(int at, int count) {
    total = total.isPresent() ? total : OptionalInt.of(count);
    line = line == 0 ? at : line;
  }

  /** Takes over what the other has and this one lacks. */
  void add(Tally other) {
    other.levels.forEach((severity, count) -> put(other.line, severity, count));
    takeTotal(other);
  }

  /** Takes over the other's total where this one has none. */
  void takeTotal(Tally other) {
    if (other.total.isPresent()) {
      putTotal(other.line, other.total.getAsInt());
    }
  }

  int levels() {
    return levels.size();
  }

  int line() {
    return line;
  }

  boolean isEmpty() {
    return levels.isEmpty() && total.isEmpty();
  }

  DeclaredCounts counts() {
    return isEmpty()
        ? DeclaredCounts.none()
        : new DeclaredCounts(
            level(Severity.CRITICAL),
            level(Severity.HIGH),
            level(Severity.MEDIUM),
            level(Severity.LOW),
            total,
            line);
  }

  private OptionalInt level(Severity severity) {
    Integer count = levels.get(severity);
    return count == null ? OptionalInt.empty() : OptionalInt.of(count);
  }
}
