package dev.weakspot.markdown;

import dev.weakspot.document.SourceLines;
import java.util.regex.Pattern;

/**
 * A document reduced to what decides its block structure: line n of it stands for line n of the
 * document. Indentation, markers, fences, rules and HTML are kept; the words of a line become a
 * single letter; the bodies of fenced code become empty lines wherever the extent of the block is
 * beyond doubt. The parser spends most of its time stepping over what is left out here.
 */
final class Skeleton {

  private static final int MINIMUM_FENCE = 3;

  /** Most characters that a list marker and the space behind it take in practice. */
  private static final int MARKER = 4;

  /** How many lines the searches for closing fences may look at, for each line there is. */
  private static final int LOOKS = 50;

  private static final Pattern HTML =
      Pattern.compile(
          "^ {0,3}(?:[-*+>] *)?<(?:!|\\?|script|pre|style|textarea)",
          Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

  /** A fence around markdown, which may hold fences of its own. */
  private static final Pattern MARKDOWN =
      Pattern.compile("\\s*(?:`{3,}|~{3,})\\s*(?:markdown|md)\\b", Pattern.CASE_INSENSITIVE);

  private final SourceLines source;
  private final StringBuilder out;

  /** How far into a line markers count: the parser's work grows with the square of their depth. */
  private final int markers;

  /** How many lines the searches for closing fences may still look at. */
  private long looks;

  /** Whether an HTML block may be open that only certain characters, anywhere in a line, close. */
  private final boolean html;

  private Skeleton(SourceLines source, int nesting) {
    this.source = source;
    this.markers = MARKER * (nesting + 1);
    this.looks = LOOKS * (long) source.count();
    this.html = source.text().indexOf('<') >= 0 && HTML.matcher(source.text()).find();
    this.out = new StringBuilder(source.text().length() / 4 + 16);
  }

  static String of(SourceLines source) {
    return of(source, MarkdownLimits.defaults().nesting());
  }

  /**
   * @param nesting how deep blocks may nest before the rest of a line counts as words
   */
  static String of(SourceLines source, int nesting) {
    Skeleton skeleton = new Skeleton(source, nesting);
    skeleton.copy();
    return skeleton.out.toString();
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
    String text = source.text();
    int start = source.start(line);
    int end = source.end(line);
    int words = wordsFrom(start, end);
    if (html && words - start < markers) {
      words = end;
    }
    out.append(text, start, words);
    if (words < end) {
      out.append('x');
    }
    out.append('\n');
  }

  /**
   * Where the words of a line start, behind indentation and markers; its end where every character
   * may count.
   */
  private int wordsFrom(int start, int end) {
    String text = source.text();
    int at = start;
    while (at < end) {
      if (at - start >= markers) {
        return isBlank(at, end) ? end : at;
      }
      char each = text.charAt(at);
      switch (each) {
        case ' ', '\t', '>', '#' -> at++;
        case '`', '~', '<', '=', '_' -> {
          return end;
        }
        case '-', '+', '*' -> {
          if (isRule(at, end)) {
            return end;
          }
          if (!isSpace(at + 1, end)) {
            return at;
          }
          at++;
        }
        default -> {
          int marker = afterNumber(at, end);
          if (marker == at || !isSpace(marker, end)) {
            return at;
          }
          at = marker;
        }
      }
    }
    return end;
  }

  private boolean isSpace(int at, int end) {
    return at >= end || source.text().charAt(at) == ' ' || source.text().charAt(at) == '\t';
  }

  /** Whether nothing but marks of a rule or underline stands from {@code from} on. */
  private boolean isRule(int from, int end) {
    for (int at = from; at < end; at++) {
      if ("-*+_= \t".indexOf(source.text().charAt(at)) < 0) {
        return false;
      }
    }
    return true;
  }

  private int afterNumber(int from, int end) {
    String text = source.text();
    int at = from;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    boolean marker = at > from && at < end && (text.charAt(at) == '.' || text.charAt(at) == ')');
    return marker ? at + 1 : from;
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
    boolean inlineCode =
        backticks && source.line(line).indexOf('`', rest - source.start(line)) >= 0;
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
    boolean quotes = MARKDOWN.matcher(source.line(opening)).lookingAt();
    int depth = 0;
    for (int line = opening + 1; line <= source.count() && looks > 0; line++) {
      looks--;
      int own = indent(line);
      int at = source.start(line) + own;
      if (at == source.end(line)) {
        continue;
      }
      if (own < indent) {
        return 0;
      }
      int fence = text.charAt(at) == text.charAt(start) ? fenceLength(line, at) : 0;
      boolean bare = fence > 0 && isBlank(at + fence, source.end(line));
      if (bare && depth > 0) {
        depth--;
      } else if (bare && fence >= length && own < indent + 4) {
        return line;
      } else if (quotes && fence > 0) {
        depth++;
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
