package dev.weakspot.failure;

import java.util.Map;
import java.util.Optional;

/** Takes titles apart. Stateless but for the vocabulary. */
final class HeadingReader {

  private static final Map<String, Severity> SIGNS =
      Map.of(
          "\uD83D\uDD34", Severity.CRITICAL,
          "\uD83D\uDFE0", Severity.HIGH,
          "\uD83D\uDFE1", Severity.MEDIUM,
          "\uD83D\uDFE2", Severity.LOW);

  private final Vocabulary vocabulary;

  HeadingReader(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  /** The title {@code raw} that stands on {@code line}. */
  Heading read(int line, String raw) {
    Reading reading = new Reading(raw);
    reading.readStart();
    reading.readEnd();
    String title = reading.title();
    return new Heading(
        line,
        raw,
        title,
        Words.of(title),
        reading.number,
        reading.prefixed,
        Optional.ofNullable(reading.severity));
  }

  /** Where the reading of one title stands: what is left between {@code from} and {@code to}. */
  private final class Reading {
    private final String raw;
    private int from;
    private int to;
    private String number = "";
    private boolean prefixed;
    private Severity severity;

    Reading(String raw) {
      this.raw = raw;
      this.to = raw.length();
    }

    void readStart() {
      int before = -1;
      while (before != from && from < to) {
        before = from;
        skipSigns();
        skipTag();
        skipSeverityWord();
        skipPrefix();
        skipNumber();
      }
    }

    /** Steps over markup, emoji and whatever else is no word. */
    private void skipSigns() {
      while (from < to) {
        char each = raw.charAt(from);
        String pair = from + 2 <= to ? raw.substring(from, from + 2) : "";
        if (SIGNS.containsKey(pair)) {
          severity = severity == null ? SIGNS.get(pair) : severity;
          from += 2;
        } else if (each <= ' ' || each == '*' || each == '_' || isPicture(each)) {
          from++;
        } else if (isDash(each) || from > 0 && each == ':' || isStrayHash()) {
          from++;
        } else {
          return;
        }
      }
    }

    /** A hash that counts nothing, as the second pair of {@code ### ## 1. …}. */
    private boolean isStrayHash() {
      return raw.charAt(from) == '#'
          && from + 1 < to
          && (raw.charAt(from + 1) == '#' || raw.charAt(from + 1) == ' ');
    }

    private void skipTag() {
      char open = from < to ? raw.charAt(from) : 0;
      if (open != '[' && open != '(') {
        return;
      }
      int close = raw.indexOf(open == '[' ? ']' : ')', from);
      if (close < 0 || close >= to) {
        return;
      }
      Optional<Severity> tagged = severityIn(raw.substring(from + 1, close));
      if (tagged.isPresent()) {
        severity = severity == null ? tagged.get() : severity;
        from = close + 1;
      }
    }

    /** {@code Failure 3:}, {@code Issue #2 -}, {@code FAULT-2:}, {@code Issue:}. */
    private void skipPrefix() {
      int end = wordEnd(from);
      if (end == from || prefixed) {
        return;
      }
      int second = wordEnd(skipSpaces(end));
      boolean two =
          second > end
              && !vocabulary.gives(Signal.GROUP_WORD, Words.of(raw.substring(from, end)))
              && vocabulary.gives(Signal.FAILURE_WORD, Words.of(raw.substring(from, second)));
      String word = Words.of(raw.substring(from, end));
      if (!two
          && !vocabulary.gives(Signal.FAILURE_WORD, word)
          && !vocabulary.gives(Signal.GROUP_WORD, word)) {
        return;
      }
      int at = skipAny(two ? second : end, " #-");
      int digits = numberEnd(at);
      int after = skipAny(digits, " *");
      boolean separated =
          after >= to || isSeparator(raw.charAt(after)) || isOpen(raw.charAt(after));
      boolean bareColon = digits == at && at < to && raw.charAt(at) == ':';
      if (digits > at && separated) {
        boolean group = vocabulary.gives(Signal.GROUP_WORD, Words.of(raw.substring(from, end)));
        number = group ? "" : raw.substring(at, digits);
        prefixed = !group;
        stateSeverity(raw.substring(from, end));
        from = Math.min(to, after < to && isOpen(raw.charAt(after)) ? after : after + 1);
      } else if (bareColon && at + 1 < to && !vocabulary.gives(Signal.GROUP_WORD, word)) {
        prefixed = true;
        stateSeverity(raw.substring(from, end));
        from = at + 1;
      }
    }

    private void stateSeverity(String word) {
      if (severity == null) {
        severity = vocabulary.severity(Words.of(word)).orElse(null);
      }
    }

    /** {@code 3.}, {@code 2.1}, {@code 4)}, {@code #5}, {@code b.}, {@code 1\.}. */
    private void skipNumber() {
      if (!number.isEmpty()) {
        return;
      }
      int at = from < to && raw.charAt(from) == '#' ? from + 1 : from;
      int end = digitsEnd(at);
      boolean hash = at > from && end > at;
      if (end == at && at < to && Character.isLetter(raw.charAt(at))) {
        int digits = digitsEnd(at + 1);
        boolean code = digits > at + 1 && digits < to && isSeparator(raw.charAt(digits));
        end = code ? digits : wordEnd(at) == at + 1 ? at + 1 : at;
      }
      if (end == at) {
        return;
      }
      if (end < to && raw.charAt(end) == '-' && digitsEnd(end + 1) > end + 1) {
        end = digitsEnd(end + 1);
      }
      int after = end < to && raw.charAt(end) == '\\' ? end + 1 : end;
      boolean letter = Character.isLetter(raw.charAt(at)) && end == at + 1;
      boolean dotted = after < to && (raw.charAt(after) == '.' || raw.charAt(after) == ')');
      boolean spaced =
          !letter
              && (raw.charAt(end - 1) == '.'
                  || after < to && raw.charAt(after) == ':'
                  || skipSpaces(after) > after
                      && skipSpaces(after) < to
                      && isDash(raw.charAt(skipSpaces(after))));
      boolean part = raw.substring(at, end).indexOf('.') > 0 && end < to && raw.charAt(end) == ' ';
      if (dotted || spaced || hash || part) {
        number = raw.substring(at, end).replaceAll("\\.$", "");
        from = Math.min(to, dotted || spaced && raw.charAt(end - 1) != '.' ? after + 1 : end);
      }
    }

    /** {@code CRITICAL: …}, {@code High - …}. */
    private void skipSeverityWord() {
      int end = wordEnd(from);
      if (end == from || end >= to) {
        return;
      }
      int after = skipSpaces(end);
      boolean separated =
          after < to && (raw.charAt(after) == ':' || after > end && isDash(raw.charAt(after)));
      if (separated) {
        vocabulary
            .severity(Words.of(raw.substring(from, end)))
            .ifPresent(
                stated -> {
                  severity = severity == null ? stated : severity;
                  from = after + 1;
                });
      }
    }

    void readEnd() {
      int before = -1;
      while (before != to && to > from) {
        before = to;
        while (to > from && isEnding(raw.charAt(to - 1))) {
          to--;
        }
        readEndTag();
        readEndWord();
      }
    }

    private void readEndTag() {
      char close = to > from ? raw.charAt(to - 1) : 0;
      if (close != ')' && close != ']') {
        return;
      }
      int open = raw.lastIndexOf(close == ')' ? '(' : '[', to - 1);
      if (open <= from) {
        return;
      }
      Optional<Severity> tagged = severityIn(raw.substring(open + 1, to - 1));
      if (tagged.isPresent()) {
        severity = severity == null ? tagged.get() : severity;
        to = open;
      }
    }

    /** {@code … - CRITICAL}. */
    private void readEndWord() {
      int start = to;
      while (start > from && Character.isLetter(raw.charAt(start - 1))) {
        start--;
      }
      int dash = start;
      while (dash > from && raw.charAt(dash - 1) == ' ') {
        dash--;
      }
      if (start == to || dash - 1 <= from || dash == start || !isDash(raw.charAt(dash - 1))) {
        return;
      }
      Optional<Severity> stated = vocabulary.severity(Words.of(raw.substring(start, to)));
      if (stated.isPresent()) {
        severity = severity == null ? stated.get() : severity;
        to = dash - 1;
      }
    }

    String title() {
      return raw.substring(from, Math.max(from, to)).strip();
    }

    private Optional<Severity> severityIn(String tag) {
      String words = Words.of(tag);
      int space = words.indexOf(' ');
      String first = space < 0 ? words : words.substring(0, space);
      boolean labelled = first.equals("severity") || vocabulary.gives(Signal.GROUP_WORD, first);
      String last = words.substring(words.lastIndexOf(' ') + 1);
      return vocabulary
          .severity(first)
          .or(() -> labelled ? vocabulary.severity(last) : Optional.empty());
    }

    /** The end of the word at {@code at}; {@code at} itself where none starts with a letter. */
    private int wordEnd(int at) {
      int end = at;
      while (end < to && (Character.isLetterOrDigit(raw.charAt(end)) || raw.charAt(end) == '_')) {
        end++;
      }
      if (end > at && Character.isDigit(raw.charAt(at))) {
        return at;
      }
      return end;
    }

    /** The end of a number or of a letter that stands for one. */
    private int numberEnd(int at) {
      int digits = digitsEnd(at);
      boolean letter = digits == at && at < to && Character.isUpperCase(raw.charAt(at));
      return letter && wordEnd(at) == at + 1 ? at + 1 : digits;
    }

    private int digitsEnd(int at) {
      int end = at;
      while (end < to
          && (Character.isDigit(raw.charAt(end)) || end > at && raw.charAt(end) == '.')) {
        end++;
      }
      return end > at && raw.charAt(end - 1) == '.' ? end - 1 : end;
    }

    private int skipSpaces(int at) {
      return skipAny(at, " ");
    }

    private int skipAny(int at, String signs) {
      int end = at;
      while (end < to && signs.indexOf(raw.charAt(end)) >= 0) {
        end++;
      }
      return end;
    }
  }

  private static boolean isOpen(char each) {
    return each == '(' || each == '[';
  }

  private static boolean isSeparator(char each) {
    return each == ':' || each == '.' || each == ')' || isDash(each);
  }

  private static boolean isDash(char each) {
    return each == '-' || each == '\u2013' || each == '\u2014';
  }

  private static boolean isPicture(char each) {
    return each > 0x2000 && !Character.isLetterOrDigit(each) && !isDash(each);
  }

  private static boolean isEnding(char each) {
    return each <= ' ' || each == '*' || each == '#' || each == ':' || isPicture(each);
  }
}
