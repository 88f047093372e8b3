package dev.weakspot.problem;

/**
 * A request or a configuration that cannot be served. Its text says what is wrong, why, and how to
 * mend it; no stack trace is shown for it.
 *
 * <pre>{@code
 * throw UserFacingException.input("No such path: file:/data/x", "Check --input; a glob needs quotes.");
 * }</pre>
 */
public final class UserFacingException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What a caller can do about it; commands turn it into an exit code. */
  public enum Kind {
    /** The command line or the configuration is wrong. */
    USAGE,
    /** The input cannot be read. */
    INPUT,
    /** The run finished, and a quality gate did not hold. */
    QUALITY_GATE,
    /** Another writer holds the lake. */
    LAKE_HELD,
    /** Anything else the user can mend: an unwritable lake, a newer lake, a full disk. */
    FAILED
  }

  private final Kind kind;

  private UserFacingException(Kind kind, String what, String mend, Throwable cause) {
    super(what + System.lineSeparator() + mend, cause);
    this.kind = kind;
  }

  /** The command line or the configuration is wrong. */
  public static UserFacingException usage(String what, String mend) {
    return new UserFacingException(Kind.USAGE, what, mend, null);
  }

  /** The command line or the configuration is wrong, and {@code cause} says where. */
  public static UserFacingException usage(String what, String mend, Throwable cause) {
    return new UserFacingException(Kind.USAGE, what, mend, cause);
  }

  /** The input cannot be read. */
  public static UserFacingException input(String what, String mend) {
    return new UserFacingException(Kind.INPUT, what, mend, null);
  }

  /** The input cannot be read because of {@code cause}. */
  public static UserFacingException input(String what, String mend, Throwable cause) {
    return new UserFacingException(Kind.INPUT, what, mend, cause);
  }

  /** The run finished, and a quality gate did not hold. */
  public static UserFacingException qualityGate(String what, String mend) {
    return new UserFacingException(Kind.QUALITY_GATE, what, mend, null);
  }

  /** Another writer holds the lake. */
  public static UserFacingException lakeHeld(String what, String mend) {
    return new UserFacingException(Kind.LAKE_HELD, what, mend, null);
  }

  /** Something else that the user can mend. */
  public static UserFacingException failed(String what, String mend, Throwable cause) {
    return new UserFacingException(Kind.FAILED, what, mend, cause);
  }

  /** What a caller can do about it. */
  public Kind kind() {
    return kind;
  }
}
