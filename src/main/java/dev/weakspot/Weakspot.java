package dev.weakspot;

import dev.weakspot.cli.CommandLineInterface;
import dev.weakspot.cli.ExitCode;

/**
 * The entry point: {@code spark-submit --class dev.weakspot.Weakspot weakspot.jar COMMAND}, or
 * {@code bin/weakspot COMMAND} on this machine.
 */
public final class Weakspot {

  private Weakspot() {}

  /** Runs a command. Returns on success; on failure exits with its code, or throws on a cluster. */
  public static void main(String[] arguments) {
    int code = CommandLineInterface.standard().execute(arguments);
    if (code == ExitCode.DONE.code()) {
      return;
    }
    if (onClusterDriver()) {
      // A cluster manager takes an early exit for a failure of its own and would try again.
      throw new IllegalStateException("weakspot ended with exit code " + code);
    }
    System.exit(code);
  }

  private static boolean onClusterDriver() {
    return "cluster".equals(System.getProperty("spark.submit.deployMode"));
  }
}
