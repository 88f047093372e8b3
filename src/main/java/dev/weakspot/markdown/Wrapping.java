package dev.weakspot.markdown;

import dev.weakspot.document.SourceLines;
import java.util.Locale;

/**
 * The fence that a writer put around a whole document: {@code ```markdown} near its top. What it
 * holds is the document.
 *
 * @param opening its 1-based line, or 0 when the document is not wrapped
 * @param closing the 1-based line that closes it, or 0 when none does
 */
record Wrapping(int opening, int closing) {

  /** How far down the fence may open. */
  private static final int TOP = 6;

  private static final Wrapping NONE = new Wrapping(0, 0);

  static Wrapping of(SourceLines source) {
    for (int line = 1; line <= Math.min(TOP, source.count()); line++) {
      String text = source.line(line).strip().toLowerCase(Locale.ROOT);
      if (text.equals("```markdown") || text.equals("```md")) {
        return around(source, line);
      }
      if (text.startsWith("```")) {
        return NONE;
      }
    }
    return NONE;
  }

  /** The last bare fence closes it when all other fences come in pairs. */
  private static Wrapping around(SourceLines source, int opening) {
    int fences = 0;
    int last = 0;
    for (int line = opening + 1; line <= source.count(); line++) {
      String text = source.line(line).strip();
      if (text.startsWith("```")) {
        fences++;
        last = text.equals("```") ? line : last;
      }
    }
    return new Wrapping(opening, fences % 2 == 1 ? last : 0);
  }

  boolean isAt(int line) {
    return line == opening || line == closing;
  }
}
