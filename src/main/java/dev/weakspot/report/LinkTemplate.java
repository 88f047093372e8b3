package dev.weakspot.report;

import dev.weakspot.problem.UserFacingException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;

/**
 * Turns the place of a quotation into a link to a code host.
 *
 * <pre>{@code
 * LinkTemplate.of("https://github.com/acme/tasks/blob/main/{path}#L{line}")
 *     .link("archive/a b.md", 7); // https://github.com/acme/tasks/blob/main/archive/a%20b.md#L7
 * }</pre>
 *
 * @param template with {@code {path}} and, where the host knows lines, {@code {line}}; empty for no
 *     links
 */
public record LinkTemplate(String template) {

  private static final String UNRESERVED = "-._~/";

  public LinkTemplate {
    Objects.requireNonNull(template, "template");
    boolean usable = template.startsWith("https://") || template.startsWith("http://");
    if (!template.isEmpty() && !(usable && template.contains("{path}"))) {
      throw UserFacingException.usage(
          "The link template is not an http(s) address with {path}: " + template,
          "Write it as in https://github.com/acme/tasks/blob/main/{path}#L{line}");
    }
  }

  /** No links. */
  public static LinkTemplate none() {
    return new LinkTemplate("");
  }

  /** Links by {@code template}. */
  public static LinkTemplate of(String template) {
    return new LinkTemplate(template);
  }

  /** The link to a line of a document, whose path may hold anything. */
  public Optional<String> link(String path, int line) {
    return template.isEmpty()
        ? Optional.empty()
        : Optional.of(
            template
                .replace("{line}", Integer.toString(Math.max(1, line)))
                .replace("{path}", encoded(path)));
  }

  private static String encoded(String path) {
    StringBuilder encoded = new StringBuilder();
    for (byte each : path.getBytes(StandardCharsets.UTF_8)) {
      char character = (char) (each & 0xff);
      boolean plain =
          character < 128
              && (Character.isLetterOrDigit(character) || UNRESERVED.indexOf(character) >= 0);
      encoded.append(plain ? String.valueOf(character) : "%%%02X".formatted((int) character));
    }
    return encoded.toString();
  }
}
