package dev.weakspot.markdown;

import dev.weakspot.document.SourceLines;

/**
 * A document's text as the parser gets to see it: lines end with LF, and the bodies of fenced code
 * blocks are empty lines wherever the extent of the block is beyond doubt. Most bytes of real
 * documents are code that the parser would only step over. Line n of this text is line n of the
 * document.
 */
final class BlankedText {

  private static final int MINIMUM_FENCE = 3;

  private final SourceLines source;
  private final StringBuilder out;

  private BlankedText(SourceLines source) {
    this.source = source;
    this.out = new StringBuilder(source.text().length() / 2 + 16);
  }

  static String of(SourceLines source) {
    BlankedText blanked = new BlankedText(source);
    blanked.copy();
    return blanked.out.toString();
  }

  private void copy() {
    Wrapping wrapping = Wrapping.of(source);
    int line = 1;
    while (line <= source.count()) {
      if (wrapping.isAt(line)) {
        out.append('\n');
        line++;
        continue;
      }
      append(line);
      int close = openingFence(line) == 0 ? 0 : closingFence(line);
      for (int body = line + 1; body < close; body++) {
        out.append('\n');
      }
      line = Math.max(line + 1, close);
      if (close > 0) {
        append(line);
        line++;
      }
    }
  }

  private void append(int line) {
    out.append(source.text(), source.start(line), source.end(line)).append('\n');
  }

  /** The length of the fence that opens on {@code line}, or 0 where none does. */
  private int openingFence(int line) {
    int start = source.start(line) + indent(line);
    int length = fenceLength(line, start);
    if (length == 0) {
      return 0;
    }
    boolean backticks = source.text().charAt(start) == '`';
    int rest = start + length;
    int closing = source.text().indexOf('`', rest);
    boolean inlineCode = backticks && closing >= 0 && closing < source.end(line);
    return inlineCode ? 0 : length;
  }

  /**
   * The line of the fence that closes the one on {@code opening}, or 0 where that is in doubt: a
   * body line that is indented less may end the list item the block stands in.
   */
  private int closingFence(int opening) {
    String text = source.text();
    int indent = indent(opening);
    int start = source.start(opening) + indent;
    int length = fenceLength(opening, start);
    for (int line = opening + 1; line <= source.count(); line++) {
      int own = indent(line);
      int at = source.start(line) + own;
      if (at == source.end(line)) {
        continue;
      }
      if (own < indent) {
        return 0;
      }
      int fence = text.charAt(at) == text.charAt(start) ? fenceLength(line, at) : 0;
      if (fence >= length && own < indent + 4 && isBlank(at + fence, source.end(line))) {
        return line;
      }
    }
    return 0;
  }

  private int fenceLength(int line, int at) {
    String text = source.text();
    int end = source.end(line);
    if (at >= end || (text.charAt(at) != '`' && text.charAt(at) != '~')) {
      return 0;
    }
    int position = at;
    while (position < end && text.charAt(position) == text.charAt(at)) {
      position++;
    }
    int length = position - at;
    return length >= MINIMUM_FENCE ? length : 0;
  }

  private int indent(int line) {
    int position = source.start(line);
    while (position < source.end(line) && source.text().charAt(position) == ' ') {
      position++;
    }
    return position - source.start(line);
  }

  private boolean isBlank(int from, int to) {
    for (int position = from; position < to; position++) {
      char each = source.text().charAt(position);
      if (each != ' ' && each != '\t') {
        return false;
      }
    }
    return true;
  }
}
