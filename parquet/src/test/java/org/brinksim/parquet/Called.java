package org.brinksim.parquet;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Clock;
import org.brinksim.cli.command.BrinkCommand;
import org.brinksim.cli.console.Interruption;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.Terminal;

/**
 * The command, called within this process, and what came of it.
 *
 * @param code its exit code
 * @param out what it wrote to standard output
 * @param err what it wrote to standard error, with paths relative to its directory
 */
record Called(int code, String out, String err) {

  /** Calls it in a directory. */
  static Called of(Path directory, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Session session =
        new Session(
            new PrintStream(out, false, UTF_8),
            new PrintStream(err, true, UTF_8),
            Terminal.none(),
            directory,
            Clock.systemUTC(),
            "brink",
            Interruption.byRequest());
    int code = BrinkCommand.execute(session, arguments);
    return new Called(code, out.toString(UTF_8), err.toString(UTF_8).replace(directory + "/", ""));
  }
}
