package org.brinksim.cli;

import java.util.List;
import org.brinksim.cli.command.BrinkCommand;
import org.brinksim.cli.console.ErrorMessages;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.console.StandardOutput;
import org.brinksim.cli.input.CommandArguments;

/** The process: its arguments, its standard streams and its end. */
public final class Main {
  private Main() {}

  /**
   * Runs the command that the arguments name, and ends the process with its exit code.
   *
   * @param arguments the command and its options, as typed
   */
  public static void main(String[] arguments) {
    int code = ExitCode.INTERNAL_ERROR;
    try {
      code = run(arguments);
    } catch (LinkageError | RuntimeException e) {
      // Among them that the classes that tell errors are themselves not to be had.
      System.err.println("brink: internal error: " + e);
      System.err.println("Maybe a jar is damaged or missing: remove cli/target, and build again.");
    } catch (OutOfMemoryError e) {
      System.err.println("brink: out of memory. Maybe allow more: BRINK_JAVA_OPTS=-Xmx2g");
    } finally {
      // Java itself would end with 1 after an error, even one of telling it.
      System.exit(code);
    }
  }

  private static int run(String[] arguments) {
    StandardOutput out = new StandardOutput();
    Session session = Session.ofProcess(out.stream(), System.getenv());
    List<String> damaged = CommandArguments.ofProcess(arguments).damaged();
    int code =
        damaged.isEmpty()
            ? BrinkCommand.execute(session, arguments)
            : new ErrorMessages(session, arguments).damagedArguments(damaged);
    return out.close(session, code);
  }
}
