package dev.weakspot.source;

import dev.weakspot.problem.UserFacingException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One place that documents are read from.
 *
 * <pre>{@code
 * InputRoot.parse("archive=s3://bucket/archive", "default");
 * InputRoot.parse("/data/archive", "default");
 * }</pre>
 *
 * @param corpus name that enters every document's identity: equal for copies of one corpus
 * @param uri a directory, a glob, a single file or a manifest on any Hadoop file system
 */
public record InputRoot(String corpus, String uri) {

  private static final Pattern NAMED = Pattern.compile("([A-Za-z0-9_.-]+)=(.+)");

  public InputRoot {
    if (corpus.isBlank() || uri.isBlank()) {
      throw UserFacingException.usage(
          "An input needs a name and a URI, got '" + corpus + "=" + uri + "'.",
          "Write --input URI or --input NAME=URI.");
    }
  }

  /** Reads {@code URI} or {@code NAME=URI}; without a name the corpus is {@code defaultCorpus}. */
  public static InputRoot parse(String argument, String defaultCorpus) {
    Matcher named = NAMED.matcher(argument);
    return named.matches()
        ? new InputRoot(named.group(1), named.group(2))
        : new InputRoot(defaultCorpus, argument);
  }
}
