package dev.weakspot.problem;

import java.util.Locale;

/** The kinds of trouble a document can have. The {@link #id() ids} stand in tables: keep them. */
public enum ProblemCode {
  /** The file could not be opened or read to its end. */
  UNREADABLE(Level.ERROR),
  /** The file is larger than the configured limit and was not read. */
  TOO_LARGE(Level.ERROR),
  /** The file changed or vanished between listing and reading. */
  CHANGED_WHILE_READING(Level.ERROR),
  /** The parser gave up within its time, step or depth limit. */
  PARSE_LIMIT(Level.ERROR),
  /** The file has no text but white space. */
  EMPTY(Level.WARNING),
  /** The bytes are not UTF-8; they were read as Windows-1252. */
  NOT_UTF8(Level.WARNING),
  /** The sidecar is not the JSON object it should be; the document has no attributes. */
  SIDECAR_UNREADABLE(Level.WARNING),
  /** An attribute of the sidecar has a value of another type than its column. */
  ATTRIBUTE_MALFORMED(Level.WARNING),
  /** The document's summary declares other failure counts than its text holds. */
  COUNT_MISMATCH(Level.WARNING),
  /** A code fence is opened and never closed. */
  UNCLOSED_FENCE(Level.WARNING),
  /** An analysis in which no failure was found. */
  NO_FAILURE_FOUND(Level.WARNING),
  /** Text that looks like an access key, token or private key. */
  SECRET_FOUND(Level.WARNING),
  /** An e-mail address. */
  EMAIL_FOUND(Level.INFO),
  /** A labelled field whose label the vocabulary does not know. */
  UNKNOWN_LABEL(Level.INFO);

  /** How much a problem weighs. */
  public enum Level {
    /** The document's content is missing or incomplete. */
    ERROR,
    /** The content is there, a part of it is doubtful. */
    WARNING,
    /** Worth counting, nothing is wrong with the rows. */
    INFO;

    /** The level as tables and reports spell it. */
    public String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Level level;

  ProblemCode(Level level) {
    this.level = level;
  }

  /** How much a problem of this kind weighs. */
  public Level level() {
    return level;
  }

  /** Whether reading the file gives it, rather than parsing its text. */
  public boolean isOfSource() {
    return switch (this) {
      case UNREADABLE,
          TOO_LARGE,
          CHANGED_WHILE_READING,
          NOT_UTF8,
          SIDECAR_UNREADABLE,
          ATTRIBUTE_MALFORMED ->
          true;
      default -> false;
    };
  }

  /** The code as tables and reports spell it, for example {@code count-mismatch}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
