package dev.weakspot.markdown;

import dev.weakspot.document.SourceLines;
import java.util.regex.Pattern;

/**
 * A document reduced to what decides its block structure. Indentation, markers, fences, rules and
 * HTML are kept; the words of a line become a single letter; the bodies of fenced code become an
 * empty line wherever the extent of the block is beyond doubt; of alike lines in a row, as in a
 * long paragraph, the first and the last are left. The parser spends most of its time stepping over
 * what is left out here, and on some of it the square of that time.
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

  private static final String NEVER_START_A_CHUNK = " \t\n`~<>-+*0123456789";

  /** What stands for the words of a line. */
  static final String WORDS = "x";

  /** A fence around markdown, which may hold fences of its own. */
  private static final Pattern MARKDOWN =
      Pattern.compile("\\s*(?:`{3,}|~{3,})\\s*(?:markdown|md)\\b", Pattern.CASE_INSENSITIVE);

  private final SourceLines source;
  private final StringBuilder out;

  /** Where the lines of the skeleton start in it. */
  private int[] starts;

  /** The line of the document that each line of the skeleton stands for, the last of several. */
  private int[] lines;

  private int count;

  /** The line of the skeleton from which on a fence or HTML block may be open. */
  private int uncertain = Integer.MAX_VALUE;

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
    this.out = new StringBuilder(source.text().length() / 8 + 16);
    this.starts = new int[source.count() + 1];
    this.lines = new int[source.count() + 1];
  }

  /**
   * @param nesting how deep blocks may nest before the rest of a line counts as words
   */
  static Skeleton of(SourceLines source, int nesting) {
    Skeleton skeleton = new Skeleton(source, nesting);
    skeleton.copy();
    return skeleton;
  }

  String text() {
    return out.toString();
  }

  /** How many lines it has. */
  int count() {
    return count;
  }

  /** The 1-based line of the document that the 0-based {@code line} of the skeleton stands for. */
  int sourceLine(int line) {
    return lines[Math.min(line, count - 1)];
  }

  /** The skeleton from one line to before another. */
  String text(int from, int to) {
    return out.substring(starts[from], to < count ? starts[to] : out.length());
  }

  /**
   * The end of the chunk that starts on {@code from}: what stands before it and behind it is parsed
   * alike whether the other is there or not. A chunk ends where an empty line is followed by one at
   * the margin that no list, quote, fence or HTML can go on with.
   */
  int endOfChunk(int from) {
    int line = from + 1;
    while (line < count && !(line < uncertain && startsChunk(line))) {
      line++;
    }
    return line;
  }

  private boolean startsChunk(int line) {
    boolean afterEmpty = starts[line] - starts[line - 1] == 1;
    char first = out.charAt(starts[line]);
    return afterEmpty && NEVER_START_A_CHUNK.indexOf(first) < 0;
  }

  private void copy() {
    Wrapping wrapping = Wrapping.of(source);
    int line = 1;
    while (line <= source.count()) {
      if (wrapping.isAt(line)) {
        appendEmpty(line);
        line++;
        continue;
      }
      append(line);
      boolean opens = openingFence(line) > 0;
      int close = opens ? closingFence(line) : 0;
      if (opens && (close == 0 || indent(close) > indent(line))) {
        uncertain = Math.min(uncertain, count);
      }
      if (close > line + 1) {
        appendEmpty(close - 1);
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
    boolean rule = words < end && LongRule.standsAt(text, words, end);
    if (html && !rule && words - start < markers) {
      words = end;
    }
    int from = out.length();
    out.append(text, start, words);
    if (words < end) {
      out.append(rule ? LongRule.shortened(text, words, end) : WORDS);
    }
    out.append('\n');
    if (html || words == end && mayStayOpen(line, from)) {
      uncertain = Math.min(uncertain, count);
    }
    boolean running = words < end && !rule && isIndentation(start, words);
    finishLine(line, from, from == out.length() - 1 || running);
  }

  /** Whether the line that was just copied may open HTML, or a fence behind a marker. */
  private boolean mayStayOpen(int line, int from) {
    boolean fence = out.indexOf("```", from) >= 0 || out.indexOf("~~~", from) >= 0;
    return out.indexOf("<", from) >= 0 || fence && openingFence(line) == 0;
  }

  /** An empty line that stands for all lines since the one before it. */
  private void appendEmpty(int line) {
    out.append('\n');
    finishLine(line, out.length() - 1, true);
  }

  /**
   * Notes the line of the skeleton that starts at {@code from}, or takes it back where those before
   * it say the same.
   *
   * @param running whether the line does no more than continue one like it
   */
  private void finishLine(int line, int from, boolean running) {
    if (running && isRepeated(from)) {
      out.setLength(from);
      lines[count - 1] = line;
      return;
    }
    starts[count] = from;
    lines[count] = line;
    count++;
  }

  /** Whether the line from {@code from} on is as the two before it, or as empty as the last. */
  private boolean isRepeated(int from) {
    int length = out.length() - from;
    int needed = length == 1 ? 1 : 2;
    if (count < needed || starts[count - needed] != from - needed * length) {
      return false;
    }
    for (int at = from; at < out.length(); at++) {
      for (int before = 1; before <= needed; before++) {
        if (out.charAt(at) != out.charAt(at - before * length)) {
          return false;
        }
      }
    }
    return needed == 1 || starts[count - 1] == from - length;
  }

  private boolean isIndentation(int from, int to) {
    for (int at = from; at < to; at++) {
      char each = source.text().charAt(at);
      if (each != ' ' && each != '\t' && each != '>') {
        return false;
      }
    }
    return true;
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
        case '`', '~', '<' -> {
          return end;
        }
        case '=', '_' -> {
          return end - at > LongRule.LONGEST_KEPT ? at : end;
        }
        case '-', '+', '*' -> {
          if (LongRule.standsAt(text, at, end)) {
            return at;
          }
          if (end - at <= LongRule.LONGEST_KEPT && isRule(at, end)) {
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
