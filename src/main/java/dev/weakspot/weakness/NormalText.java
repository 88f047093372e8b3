package dev.weakspot.weakness;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Text as phrases are looked up in it: lower-case words between single spaces, once as written and,
 * where words are joined by humps, once more with the humps parted, so that {@code
 * environmentSuffix} is found as one word and as two.
 */
final class NormalText {

  private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");
  private static final int SHORT_WORD = 3;

  private final String text;

  NormalText(String raw) {
    String joined = OTHER.matcher(raw.toLowerCase(Locale.ROOT)).replaceAll(" ");
    String parted = parted(raw);
    this.text = " " + joined + (parted.equals(joined) ? " " : " | " + parted + " ");
  }

  private static String parted(String raw) {
    return OTHER.matcher(Humps.part(raw).toLowerCase(Locale.ROOT)).replaceAll(" ");
  }

  /** A phrase as {@link #contains} takes it, empty when it has neither letters nor digits. */
  static String phrase(String raw) {
    return OTHER.matcher(raw.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
  }

  /**
   * Whether {@code phrase} stands at the start of a word. Its last word may go on ({@code deprecat}
   * finds {@code deprecated}), unless it has three letters or fewer: then only a plural s may.
   */
  boolean contains(String phrase) {
    String start = " " + phrase;
    if (phrase.length() - phrase.lastIndexOf(' ') - 1 > SHORT_WORD) {
      return text.contains(start);
    }
    return text.contains(start + " ") || text.contains(start + "s ");
  }
}
