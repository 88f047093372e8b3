package dev.weakspot.weakness;

import dev.weakspot.failure.Failure;
import java.util.List;
import java.util.Objects;

/**
 * What is known of a failure when it is judged: its own words and nothing else. Two failures with
 * equal texts always get the same category and the same weakness.
 *
 * <p>The body is the prose between the title and the end of the failure, whatever labels it
 * carries, so that failures without labelled fields are judged like those that have them.
 *
 * @param title as written, without numbering and severity
 * @param body its prose without code blocks, cut after {@link #BODY_LIMIT} characters
 */
public record FailureText(String title, String body) {

  /** Characters of a body that are kept; what follows tells nothing more of its category. */
  public static final int BODY_LIMIT = 600;

  public FailureText {
    Objects.requireNonNull(title, "title");
    body = body.length() > BODY_LIMIT ? body.substring(0, BODY_LIMIT) : body;
  }

  /** The text of {@code failure}, which stands in a document with these {@code lines}. */
  public static FailureText of(Failure failure, List<String> lines) {
    int first = failure.lines().first() - 1;
    int last = Math.min(failure.lines().last(), lines.size());
    return of(failure.title(), first < last ? lines.subList(first, last) : List.of());
  }

  /** The text of a failure that takes these {@code lines}, its heading among them. */
  public static FailureText of(String title, List<String> lines) {
    return new FailureText(title, prose(lines));
  }

  /** The text of something that has no body, such as a stated knowledge gap. */
  public static FailureText ofTitle(String title) {
    return new FailureText(title, "");
  }

  /** The same failure with a title that leaves out where and when it happened. */
  FailureText withoutCircumstances() {
    return new FailureText(TitleSubject.of(title), body);
  }

  /** The lines but headings at the start, fences and what they enclose. */
  private static String prose(List<String> lines) {
    StringBuilder prose = new StringBuilder();
    boolean fenced = false;
    for (String line : lines) {
      String start = line.stripLeading();
      if (start.startsWith("```") || start.startsWith("~~~")) {
        fenced = !fenced;
      } else if (!fenced && !(prose.isEmpty() && start.startsWith("#"))) {
        prose.append(line).append('\n');
      }
      if (prose.length() > BODY_LIMIT) {
        break;
      }
    }
    return prose.toString();
  }
}
