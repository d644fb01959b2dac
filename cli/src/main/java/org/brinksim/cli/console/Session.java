package org.brinksim.cli.console;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import org.brinksim.text.ShellWords;

/**
 * What a command knows of the world around it; tests give it another one.
 *
 * @param out standard output: results
 * @param err standard error: progress and problems
 * @param terminal what both are read on
 * @param directory where relative paths start
 * @param clock the time, with its zone
 * @param program how the user starts Brink, for command lines in messages
 * @param interruption whether the user wants it to stop
 * @param in standard input, for whom names {@code -} in place of a file
 * @param environment the variables of the process
 */
public record Session(
    PrintStream out,
    PrintStream err,
    Terminal terminal,
    Path directory,
    Clock clock,
    String program,
    Interruption interruption,
    StandardInput in,
    Map<String, String> environment) {

  /** A session that prints nothing which a terminal would obey. */
  public Session {
    out = VisibleStream.over(out);
    err = VisibleStream.over(err);
    environment = Map.copyOf(environment);
  }

  /** A session without variables, whose standard input is empty. */
  public Session(
      PrintStream out,
      PrintStream err,
      Terminal terminal,
      Path directory,
      Clock clock,
      String program,
      Interruption interruption) {
    this(
        out,
        err,
        terminal,
        directory,
        clock,
        program,
        interruption,
        StandardInput.none(),
        Map.of());
  }

  /**
   * The session of this process.
   *
   * @param out its standard output
   * @param environment its environment; {@code BRINK_COMMAND} is how it was started
   */
  public static Session ofProcess(PrintStream out, Map<String, String> environment) {
    PrintStream err =
        VisibleStream.over(
            new PrintStream(
                new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8));
    return new Session(
        out,
        err,
        Terminal.ofProcess(environment),
        Path.of(""),
        Clock.systemDefaultZone(),
        program(environment),
        Interruption.bySignals(err),
        new StandardInput(System.in),
        environment);
  }

  /** Writes a line on standard error over the one that the cursor stands in. */
  public void redraw(String line) {
    VisibleStream.over(err).redraw(line);
  }

  /** As {@code BRINK_COMMAND} says, else the launcher's path as a shell reads it. */
  private static String program(Map<String, String> environment) {
    String said = environment.getOrDefault("BRINK_COMMAND", "");
    return said.isEmpty()
        ? ShellWords.quoted(environment.getOrDefault("BRINK_LAUNCHER", "brink"))
        : said;
  }

  /**
   * The path that a user typed.
   *
   * @throws BadInputException if no file can have this name
   */
  public Path path(String typed) {
    try {
      return directory.resolve(typed);
    } catch (InvalidPathException e) {
      throw new BadInputException("\"" + typed + "\" cannot be the name of a file");
    }
  }
}
