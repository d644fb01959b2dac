package org.brinksim.cli.console;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.brinksim.cli.console.ErrorObject.Kind;
import org.brinksim.document.problem.InvalidDocumentException;
import org.brinksim.reports.origin.ChartExportException;
import org.brinksim.results.EngineVersion;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectoryException;
import org.brinksim.results.UnwritableException;
import org.brinksim.results.remote.RemoteException;
import org.brinksim.text.Characters;
import org.brinksim.text.NearestName;
import org.brinksim.text.Template;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * What users read when a command cannot do what it was asked for: what is wrong and what to do,
 * never a stack trace. With {@code --json} it is one object on standard output as well, for
 * programs.
 */
public final class ErrorMessages implements IParameterExceptionHandler, IExecutionExceptionHandler {
  private static final String BRINK = "brink: ";

  private final Session session;
  private final boolean json;

  /**
   * Messages of a session.
   *
   * @param arguments the command line, which may ask for an object with {@code --json}
   */
  public ErrorMessages(Session session, String... arguments) {
    List<String> typed = List.of(arguments);
    int end = typed.contains("--") ? typed.indexOf("--") : typed.size();
    this.session = session;
    this.json = typed.subList(0, end).contains("--json");
  }

  /** Arguments that do not fit. */
  @Override
  public int handleParseException(ParameterException problem, String[] arguments) {
    CommandLine line = problem.getCommandLine();
    String command = line.getCommandSpec().qualifiedName();
    String words =
        problem instanceof UnmatchedArgumentException unmatched
            ? words(unmatched)
            : problem.getMessage();
    String advice = "Try \"" + command + " --help\".";
    return tell(new ErrorObject(ExitCode.BAD_INPUT, Kind.USAGE, words, advice), command + ": ");
  }

  private static String words(UnmatchedArgumentException problem) {
    String argument = problem.getUnmatched().get(0);
    CommandLine line = problem.getCommandLine();
    if (problem.isUnknownOption()) {
      return Template.fill(
          "\"%s\" is not an option.%s",
          argument, meant(argument, line.getCommandSpec().optionsMap().keySet()));
    }
    Set<String> commands = line.getSubcommands().keySet();
    return commands.isEmpty()
        ? Template.fill("\"%s\" is one argument too many.", argument)
        : Template.fill("\"%s\" is not a command.%s", argument, meant(argument, commands));
  }

  private static String meant(String typed, Set<String> known) {
    return NearestName.of(typed, known).map(near -> " Did you mean \"" + near + "\"?").orElse("");
  }

  /** Arguments that Java could not read as they were typed. */
  public int damagedArguments(List<String> damaged) {
    String words =
        damaged.stream()
            .map(
                argument ->
                    "the argument \""
                        + Characters.visibleInOneLine(argument)
                        + "\" is not what was typed: the locale has no such characters")
            .collect(Collectors.joining("\n" + BRINK));
    String advice = "Maybe set LC_ALL=C.UTF-8, and type it in UTF-8.";
    return tell(new ErrorObject(ExitCode.BAD_INPUT, Kind.USAGE, words, advice), BRINK);
  }

  /** A command that was given up. */
  @Override
  public int handleExecutionException(Exception problem, CommandLine line, ParseResult arguments) {
    if (causedByMemory(problem)) {
      return internalError(problem);
    }
    if (problem instanceof InvalidDocumentException invalid) {
      return tell(
          new ErrorObject(
              ExitCode.BAD_INPUT, Kind.INVALID, invalid.getMessage(), "", invalid.problems()),
          "");
    }
    if (problem instanceof BadInputException
        || problem instanceof ChartExportException
        || problem instanceof RefusedDirectoryException
        || problem instanceof RunDirectoryException
        || problem instanceof RemoteException remote && !remote.isUnwritable()) {
      return say(problem, ExitCode.BAD_INPUT, Kind.REFUSED);
    }
    if (problem instanceof IOException || problem instanceof UncheckedIOException) {
      return unreadable(problem instanceof IOException ? problem : problem.getCause());
    }
    if (problem instanceof UnwritableException || problem instanceof RemoteException) {
      return say(problem, ExitCode.UNWRITABLE, Kind.UNWRITABLE);
    }
    return internalError(problem);
  }

  /** What cannot be written is told by {@link UnwritableException}; so this could not be read. */
  private int unreadable(Throwable cause) {
    String reason = cause instanceof AccessDeniedException ? ": permission denied" : "";
    String words = "could not read " + cause.getMessage() + reason;
    return tell(new ErrorObject(ExitCode.BAD_INPUT, Kind.UNREADABLE, words, ""), BRINK);
  }

  private int say(Exception problem, int code, Kind kind) {
    return tell(new ErrorObject(code, kind, problem.getMessage(), ""), BRINK);
  }

  /**
   * Tells what is wrong.
   *
   * @param prefix who says so, before the words for people
   */
  private int tell(ErrorObject error, String prefix) {
    session.err().println(prefix + error.message());
    if (!error.advice().isEmpty()) {
      session.err().println(error.advice());
    }
    if (json) {
      error.print(session);
    }
    return error.exitCode();
  }

  /** A fault of Brink itself: its trace goes to a file, for a report of it. */
  public int internalError(Throwable problem) {
    if (causedByMemory(problem)) {
      String words =
          "out of memory. Maybe allow more, for example 2 GB: BRINK_JAVA_OPTS=-Xmx2g "
              + session.program()
              + " ..., or use fewer --threads.";
      return tell(new ErrorObject(ExitCode.INTERNAL_ERROR, Kind.MEMORY, words, ""), BRINK);
    }
    return tell(
        new ErrorObject(
            ExitCode.INTERNAL_ERROR,
            Kind.INTERNAL,
            "internal error: " + problem,
            "This is a fault of Brink; please report it. " + traceOf(problem)),
        BRINK);
  }

  private static boolean causedByMemory(Throwable problem) {
    for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
      if (cause instanceof OutOfMemoryError) {
        return true;
      }
    }
    return false;
  }

  private static String traceOf(Throwable problem) {
    StringWriter trace = new StringWriter();
    problem.printStackTrace(new PrintWriter(trace, true));
    String about =
        Template.fill(
            "Brink %s, commit %s, Java %s%n",
            EngineVersion.version(), EngineVersion.commit(), System.getProperty("java.version"));
    try {
      Path file = Files.createTempFile("brink-error-", ".txt");
      Files.writeString(file, about + trace);
      return "Details are in " + file;
    } catch (IOException e) {
      // Where no file can be made, the terminal has to do.
      return "Details:" + System.lineSeparator() + about + trace;
    }
  }
}
