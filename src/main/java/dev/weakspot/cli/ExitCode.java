package dev.weakspot.cli;

import dev.weakspot.problem.UserFacingException;

/** How a command ended, as a process tells it. */
public enum ExitCode {
  /** Everything asked for was done. */
  DONE(0),
  /** It failed. */
  FAILED(1),
  /** The command line or the configuration cannot be used. */
  USAGE(2),
  /** The input cannot be read. */
  INPUT(3),
  /** It was done, and a quality gate did not hold. */
  QUALITY_GATE(4),
  /** Another writer holds the lake. */
  LAKE_HELD(5);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  /** The process's exit code. */
  public int code() {
    return code;
  }

  static ExitCode of(UserFacingException.Kind kind) {
    return switch (kind) {
      case USAGE -> USAGE;
      case INPUT -> INPUT;
      case QUALITY_GATE -> QUALITY_GATE;
      case LAKE_HELD -> LAKE_HELD;
      case FAILED -> FAILED;
    };
  }
}
