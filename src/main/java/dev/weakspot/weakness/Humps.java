package dev.weakspot.weakness;

import java.util.regex.Pattern;

/** Words that are joined by humps, such as {@code environmentSuffix}. */
final class Humps {

  private static final Pattern HUMP = Pattern.compile("([a-z0-9])([A-Z])");

  private Humps() {}

  /** The text with such words parted: {@code environment Suffix}. */
  static String part(String text) {
    return HUMP.matcher(text).replaceAll("$1 $2");
  }
}
