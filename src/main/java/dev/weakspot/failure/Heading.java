package dev.weakspot.failure;

import java.util.Optional;

/**
 * A title taken apart: {@code ### Failure 3: [HIGH] Missing **tags**}.
 *
 * @param line 1-based line
 * @param raw the text of the line without hashes and list marker
 * @param title the title as written, without numbering, prefix, tag and outer markup
 * @param words the title reduced to words
 * @param number what it is numbered with, {@code 3} or {@code b}, or empty
 * @param prefixed whether a word for failure stands before the number
 * @param severity the severity that a tag, an emoji or its first word states
 */
record Heading(
    int line,
    String raw,
    String title,
    String words,
    String number,
    boolean prefixed,
    Optional<Severity> severity) {

  /** Whether {@code next} is the number that follows {@code number}. */
  static boolean isNext(String number, String next) {
    boolean digits =
        !number.isEmpty()
            && number.length() < 4
            && number.chars().allMatch(each -> each >= '0' && each <= '9');
    return digits && next.equals(String.valueOf(Integer.parseInt(number) + 1));
  }

  boolean numbered() {
    return !number.isEmpty();
  }
}
