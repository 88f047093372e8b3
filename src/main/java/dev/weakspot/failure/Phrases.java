package dev.weakspot.failure;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * A set of phrases with wildcards: {@code root cause} is that text alone, {@code summary*} what
 * starts so, {@code *impact} what ends so, {@code *lessons*} what holds it, always at word borders
 * and whatever the markup. Immutable.
 */
public final class Phrases implements Serializable {

  private static final long serialVersionUID = 1L;

  private final Set<String> whole = new HashSet<>();
  private final List<String> starts = new ArrayList<>();
  private final List<String> ends = new ArrayList<>();
  private final List<String> parts = new ArrayList<>();

  private Phrases() {}

  /** The set of {@code patterns}. */
  public static Phrases of(List<String> patterns) {
    Phrases phrases = new Phrases();
    patterns.forEach(phrases::add);
    return phrases;
  }

  private void add(String pattern) {
    boolean open = pattern.startsWith("*");
    boolean close = pattern.endsWith("*");
    String words = Words.of(pattern);
    if (open && close) {
      parts.add(words);
    } else if (close) {
      starts.add(words);
    } else if (open) {
      ends.add(words);
    } else {
      whole.add(words);
    }
  }

  /** Whether {@code words}, reduced to words already, matches a phrase. */
  boolean match(String words) {
    return whole.contains(words) || matchPart(words);
  }

  private boolean matchPart(String words) {
    for (String each : starts) {
      if (words.startsWith(each) && borderAt(words, each.length())) {
        return true;
      }
    }
    for (String each : ends) {
      int at = words.length() - each.length();
      if (at >= 0 && words.endsWith(each) && borderAt(words, at - 1)) {
        return true;
      }
    }
    for (String each : parts) {
      if (Words.contain(words, each)) {
        return true;
      }
    }
    return false;
  }

  private static boolean borderAt(String words, int position) {
    return position < 0 || position >= words.length() || words.charAt(position) == ' ';
  }
}
