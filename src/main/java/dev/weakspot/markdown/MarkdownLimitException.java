package dev.weakspot.markdown;

/** A document costs more than its {@link MarkdownLimits} allow; the message says which limit. */
public final class MarkdownLimitException extends Exception {

  private static final long serialVersionUID = 1L;

  MarkdownLimitException(String message) {
    super(message);
  }

  MarkdownLimitException(String message, Throwable cause) {
    super(message, cause);
  }
}
