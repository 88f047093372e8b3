package dev.weakspot.report;

/** Untrusted text as markdown that shows it and does nothing else. */
final class MarkdownText {

  private static final String SPECIAL = "\\`*_{}[]()<>#+!|~&$";

  private MarkdownText() {}

  /** One line of at most about {@code limit} characters, fit for a table cell. */
  static String line(String untrusted, int limit) {
    String visible = VisibleText.line(untrusted, limit);
    StringBuilder escaped = new StringBuilder(visible.length() + 16);
    for (int index = 0; index < visible.length(); index++) {
      char character = visible.charAt(index);
      if (character == '&' || character == '<' || character == '>') {
        escaped.append(character == '&' ? "&amp;" : character == '<' ? "&lt;" : "&gt;");
      } else if (character == '@') {
        // A zero-width space after it keeps a code host from notifying someone.
        escaped.append("@\u200b");
      } else if (SPECIAL.indexOf(character) >= 0) {
        escaped.append('\\').append(character);
      } else {
        escaped.append(character);
      }
    }
    return withoutAddresses(escaped.toString());
  }

  /** Text in a code span. */
  static String code(String untrusted, int limit) {
    String visible = VisibleText.line(untrusted, limit).replace('`', '\'').replace("|", "\\|");
    return visible.isEmpty() ? "" : "`" + visible + "`";
  }

  /** Bare addresses become links on many hosts: written so that they do not. */
  private static String withoutAddresses(String text) {
    return text.replace("://", "&#58;//").replaceAll("(?i)(www)\\.", "$1&#46;");
  }
}
