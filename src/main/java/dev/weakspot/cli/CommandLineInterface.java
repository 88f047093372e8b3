package dev.weakspot.cli;

import dev.weakspot.lake.StorageFault;
import dev.weakspot.problem.UserFacingException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** All commands, with their streams and exit codes. Ends no process. */
@Command(
    name = "weakspot",
    description = "Finds the recurring weaknesses of a model in its failure analyses.",
    mixinStandardHelpOptions = true,
    versionProvider = CommandLineInterface.Version.class,
    subcommands = {
      RunCommand.class,
      ParseCommand.class,
      ReportCommand.class,
      QueryCommand.class,
      DiffCommand.class,
      ValidateCommand.class,
      MaintainCommand.class,
      TrainCommand.class,
      EvaluateCommand.class,
      BenchCommand.class
    })
public final class CommandLineInterface implements Runnable {

  @Spec private CommandSpec spec;

  private final SessionSource sessions;

  private CommandLineInterface(SessionSource sessions) {
    this.sessions = sessions;
  }

  /** The command line on the process's own streams. */
  public static CommandLine standard() {
    return with(
        new PrintWriter(System.out, true, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        new Sessions());
  }

  /** The command line on these streams and sessions. */
  public static CommandLine with(PrintWriter out, PrintWriter err, SessionSource sessions) {
    return new CommandLine(new CommandLineInterface(sessions))
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(CommandLineInterface::explain);
  }

  private static int explain(
      Exception problem, CommandLine command, CommandLine.ParseResult parsed) {
    PrintWriter err = command.getErr();
    Optional<UserFacingException> told =
        problem instanceof UserFacingException forUser
            ? Optional.of(forUser)
            : StorageFault.in(problem);
    if (told.isPresent()) {
      err.println("weakspot: " + told.get().getMessage());
      return ExitCode.of(told.get().kind()).code();
    }
    err.println("weakspot: this is a bug, or a fault of the machine; please report it with:");
    problem.printStackTrace(err);
    return ExitCode.FAILED.code();
  }

  SessionSource sessions() {
    return sessions;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }

  /** The version that the jar's manifest states. */
  static final class Version implements CommandLine.IVersionProvider {
    @Override
    public String[] getVersion() {
      String version = CommandLineInterface.class.getPackage().getImplementationVersion();
      return new String[] {"weakspot " + (version == null ? "development" : version)};
    }
  }
}
