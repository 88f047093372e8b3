package dev.weakspot.failure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Finds all phrases of up to 64 sets in a text in one pass, whatever its case, punctuation and
 * markup: the automaton of Aho and Corasick over words. Immutable once built.
 *
 * <p>{@code root cause} is that text alone, {@code summary*} what starts so, {@code *impact} what
 * ends so, {@code *lessons*} what holds it, always at word borders.
 */
final class PhraseAutomaton {

  private static final int START = 38;
  private static final int END = 39;
  private static final int OTHER_LETTER = 37;
  private static final int SYMBOLS = 40;
  private static final int SPACE = 0;

  /** The state inside a word that no phrase has at this place. */
  private static final int LOST = 0;

  private static final byte[] SYMBOL_OF = new byte[0x80];

  static {
    for (char each = 0; each < 0x80; each++) {
      SYMBOL_OF[each] = (byte) asciiSymbol(each);
    }
  }

  /** Narrow, so that it stays in the cache of a core. */
  private final char[] next;

  private final long[] found;

  private PhraseAutomaton(char[] next, long[] found) {
    this.next = next;
    this.found = found;
  }

  /** Collects the phrases of an automaton. */
  static final class Builder {
    private final List<int[]> edges = new ArrayList<>();
    private final List<Long> found = new ArrayList<>();

    Builder() {
      node();
    }

    private int node() {
      int[] fresh = new int[SYMBOLS];
      Arrays.fill(fresh, -1);
      edges.add(fresh);
      found.add(0L);
      return edges.size() - 1;
    }

    /** Adds {@code pattern} to the set with number {@code set}. */
    Builder add(String pattern, int set) {
      boolean openStart = pattern.startsWith("*");
      boolean openEnd = pattern.endsWith("*");
      int node = openStart ? 0 : step(0, START);
      node = step(node, SPACE);
      String words = Words.of(pattern);
      for (int i = 0; i < words.length(); i++) {
        node = step(node, symbol(words.charAt(i)));
      }
      node = step(node, SPACE);
      node = openEnd ? node : step(node, END);
      found.set(node, found.get(node) | 1L << set);
      return this;
    }

    private int step(int from, int symbol) {
      if (edges.get(from)[symbol] < 0) {
        int fresh = node();
        edges.get(from)[symbol] = fresh;
      }
      return edges.get(from)[symbol];
    }

    PhraseAutomaton build() {
      if (edges.size() > Character.MAX_VALUE) {
        throw new IllegalArgumentException("more phrases than an automaton holds");
      }
      // Numbered by their distance from the start: the states met most lie side by side in memory.
      int[] nodes = byDistance();
      int[] states = new int[nodes.length];
      for (int state = 0; state < nodes.length; state++) {
        states[nodes[state]] = state;
      }
      char[] next = new char[nodes.length * SYMBOLS];
      long[] masks = new long[nodes.length];
      int[] fallback = new int[nodes.length];
      for (int state = 0; state < nodes.length; state++) {
        masks[state] = found.get(nodes[state]) | masks[fallback[state]];
        for (int symbol = 0; symbol < SYMBOLS; symbol++) {
          int child = edges.get(nodes[state])[symbol];
          int otherwise = state == 0 ? 0 : next[fallback[state] * SYMBOLS + symbol];
          next[state * SYMBOLS + symbol] = (char) (child < 0 ? otherwise : states[child]);
          if (child >= 0) {
            fallback[states[child]] = otherwise;
          }
        }
      }
      return new PhraseAutomaton(next, masks);
    }

    /** All nodes, the nearest to the start first. */
    private int[] byDistance() {
      int[] nodes = new int[edges.size()];
      int known = 1;
      for (int each = 0; each < nodes.length; each++) {
        for (int child : edges.get(nodes[each])) {
          if (child >= 0) {
            nodes[known++] = child;
          }
        }
      }
      return nodes;
    }
  }

  /** The numbers, as bits, of the sets that have a phrase in {@code text}. */
  long match(String text) {
    return match(text, 0, text.length());
  }

  /** The numbers, as bits, of the sets that have a phrase in a part of {@code text}. */
  long match(String text, int from, int to) {
    int state = next[next[START] * SYMBOLS + SPACE];
    long mask = 0;
    boolean gap = true;
    for (int i = from; i < to; i++) {
      int symbol = symbol(text.charAt(i));
      if (symbol != SPACE) {
        state = state == LOST ? LOST : next[state * SYMBOLS + symbol];
        gap = false;
      } else if (!gap && !Words.isApostrophe(text.charAt(i))) {
        state = next[state * SYMBOLS + SPACE];
        mask |= found[state];
        gap = true;
      }
    }
    if (!gap) {
      state = next[state * SYMBOLS + SPACE];
      mask |= found[state];
    }
    return mask | found[next[state * SYMBOLS + END]];
  }

  private static int symbol(char each) {
    if (each < 0x80) {
      return SYMBOL_OF[each];
    }
    return Character.isLetterOrDigit(each) ? OTHER_LETTER : SPACE;
  }

  private static int asciiSymbol(char each) {
    if (each >= 'a' && each <= 'z') {
      return each - 'a' + 1;
    }
    if (each >= 'A' && each <= 'Z') {
      return each - 'A' + 1;
    }
    return each >= '0' && each <= '9' ? each - '0' + 27 : SPACE;
  }
}
