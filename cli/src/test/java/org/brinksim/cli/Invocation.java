package org.brinksim.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import org.brinksim.cli.command.BrinkCommand;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardInput;
import org.brinksim.cli.console.Terminal;

/**
 * A command that was run within this process, and what came of it.
 *
 * @param code its exit code
 * @param out what it wrote to standard output, with paths relative to its directory
 * @param err what it wrote to standard error, likewise
 */
public record Invocation(int code, String out, String err) {
  /** A clock that stands still, so that no message tells a duration. */
  public static final Clock CLOCK =
      Clock.fixed(Instant.parse("2030-01-02T03:04:05Z"), ZoneOffset.UTC);

  /** A session in a directory, where there is no terminal, whose words nobody reads. */
  public static Session session(Path directory) {
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);
    return new Session(
        nowhere, nowhere, Terminal.none(), directory, CLOCK, "./brink", Interruption.byRequest());
  }

  /** Runs a command in a directory, where there is no terminal. */
  public static Invocation of(Path directory, String... arguments) {
    return of(directory, CLOCK, Terminal.none(), Interruption.byRequest(), arguments);
  }

  /** Runs a command in a directory, with variables, and with a text on its standard input. */
  public static Invocation with(
      Path directory, Map<String, String> environment, String input, String... arguments) {
    return with(directory, environment, input, Interruption.byRequest(), arguments);
  }

  /** Runs a command as the others do, and may be interrupted. */
  public static Invocation with(
      Path directory,
      Map<String, String> environment,
      String input,
      Interruption interruption,
      String... arguments) {
    return run(
        directory,
        CLOCK,
        Terminal.none(),
        interruption,
        new StandardInput(new ByteArrayInputStream(input.getBytes(UTF_8))),
        environment,
        arguments);
  }

  /** Runs a command in a directory, at a time, on a terminal, which may be interrupted. */
  public static Invocation of(
      Path directory,
      Clock clock,
      Terminal terminal,
      Interruption interruption,
      String... arguments) {
    return run(directory, clock, terminal, interruption, StandardInput.none(), Map.of(), arguments);
  }

  private static Invocation run(
      Path directory,
      Clock clock,
      Terminal terminal,
      Interruption interruption,
      StandardInput in,
      Map<String, String> environment,
      String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session =
        new Session(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            terminal,
            directory,
            clock,
            "./brink",
            interruption,
            in,
            environment);
    int code = BrinkCommand.execute(session, arguments);
    return new Invocation(code, text(out, directory), text(err, directory));
  }

  private static String text(ByteArrayOutputStream bytes, Path directory) {
    return bytes.toString(UTF_8).replace(directory + "/", "");
  }
}
