package dev.weakspot.lake;

import dev.weakspot.problem.UserFacingException;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Tells a storage that takes no more from a bug: a full disk or one that must not be written shows
 * as an exception deep below whatever Spark and Delta make of it.
 */
public final class StorageFault {

  /** What file systems say, in lower case, and what helps. */
  private static final Map<String, String> MENDS =
      Map.of(
          "no space left on device",
          "Make room and run again",
          "disk quota exceeded",
          "Make room and run again",
          "read-only file system",
          "Make it writable or choose another folder, and run again",
          "permission denied",
          "Let this user write there or choose another folder, and run again");

  private StorageFault() {}

  /** What a user should be told about {@code problem}; empty when no storage is to blame. */
  public static Optional<UserFacingException> in(Throwable problem) {
    for (Throwable each : all(problem)) {
      String message = String.valueOf(each.getMessage());
      String lower = message.toLowerCase(java.util.Locale.ROOT);
      for (Map.Entry<String, String> known : MENDS.entrySet()) {
        if (lower.contains(known.getKey())) {
          return Optional.of(
              UserFacingException.failed(
                  "The storage refused a file: " + line(message, known.getKey()),
                  known.getValue() + "; what was published is unharmed.",
                  problem));
        }
      }
    }
    return Optional.empty();
  }

  private static String line(String message, String words) {
    return message
        .lines()
        .map(String::strip)
        .filter(each -> each.toLowerCase(java.util.Locale.ROOT).contains(words))
        .findFirst()
        .orElse(message);
  }

  /** The cause of all causes. */
  static Throwable rootOf(Throwable problem) {
    return all(problem).peekFirst();
  }

  /** {@code problem} and its causes, the deepest first. */
  private static Deque<Throwable> all(Throwable problem) {
    Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
    Deque<Throwable> all = new ArrayDeque<>();
    for (Throwable each = problem; each != null && seen.add(each); each = each.getCause()) {
      all.addFirst(each);
    }
    return all;
  }
}
