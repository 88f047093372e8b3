package dev.weakspot.report;

/**
 * Makes untrusted text safe to look at: what would reorder, hide or break the text around it is
 * shown as a mark, such as {@code [U+202E]}.
 */
final class VisibleText {

  private VisibleText() {}

  /** All of {@code text}. */
  static String of(String text) {
    return of(text, Integer.MAX_VALUE);
  }

  /** The first {@code limit} characters; when there are more, says how many. */
  static String of(String text, int limit) {
    int end = text.length() <= limit ? text.length() : cut(text, limit);
    StringBuilder visible = new StringBuilder(end + 16);
    for (int index = 0; index < end; ) {
      int character = text.codePointAt(index);
      append(visible, character);
      index += Character.charCount(character);
    }
    if (end < text.length()) {
      visible.append("… (").append(Figures.count(text.length())).append(" characters)");
    }
    return visible.toString();
  }

  /** One line, cut with an ellipsis and nothing more: for names. */
  static String name(String text, int limit) {
    String line = line(text.substring(0, Math.min(text.length(), 4 * limit)), 4 * limit);
    return line.length() <= limit ? line : line.substring(0, cut(line, limit - 1)).strip() + "…";
  }

  /** As {@link #of(String, int)}, with every run of white space as one space. */
  static String line(String text, int limit) {
    return of(text, limit).strip().replaceAll("\\s+", " ");
  }

  private static int cut(String text, int limit) {
    return Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit;
  }

  private static void append(StringBuilder visible, int character) {
    if (character == '\n' || character == '\t') {
      visible.append((char) character);
    } else if (character == '\r') {
      return;
    } else if (isSurrogate(character)) {
      visible.append('\ufffd');
    } else if (isControl(character)) {
      visible.append("[U+%04X]".formatted(character));
    } else {
      visible.appendCodePoint(character);
    }
  }

  private static boolean isSurrogate(int character) {
    return character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE;
  }

  /** Control characters, and format characters but the joiners that scripts and emoji need. */
  private static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      case Character.FORMAT -> character != 0x200c && character != 0x200d;
      default -> false;
    };
  }
}
