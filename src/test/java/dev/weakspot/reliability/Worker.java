package dev.weakspot.reliability;

import dev.weakspot.cli.CommandLineInterface;
import dev.weakspot.cli.ExitCode;
import dev.weakspot.cli.SessionSource;
import dev.weakspot.cli.Sessions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * A driver that runs commands as they come on its standard input, one a line, its fields separated
 * by tabs: a name for the command, then its arguments. Commands run side by side, each in a session
 * of its own, and say their name and exit code when they end. Ends with its input.
 */
final class Worker {

  private Worker() {}

  /** Starts with these settings of the Spark session, each {@code key=value}. */
  public static void main(String[] settings) throws IOException {
    Map<String, String> session = new HashMap<>();
    for (String setting : settings) {
      int equals = setting.indexOf('=');
      session.put(setting.substring(0, equals), setting.substring(equals + 1));
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    SparkSession spark = Sessions.open(session);
    out.println("ready");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] fields = line.split("\t", -1);
      String[] arguments = Arrays.copyOfRange(fields, 1, fields.length);
      new Thread(() -> out.println(fields[0] + "\t" + run(spark, arguments)), fields[0]).start();
    }
  }

  private static int run(SparkSession spark, String[] arguments) {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    return CommandLineInterface.with(err, err, new OwnSession(spark)).execute(arguments);
  }

  /** Lends a session with settings of its own over the one context. */
  private record OwnSession(SparkSession spark) implements SessionSource {
    @Override
    public ExitCode lend(Map<String, String> settings, Work work) throws IOException {
      SparkSession own = spark.newSession();
      settings.forEach(own.conf()::set);
      return work.with(own);
    }
  }
}
