package org.brinksim.cli;

/** The process: its arguments, its standard streams and its end. */
public final class Main {
  private Main() {}

  /**
   * Runs the command that the arguments name, and ends the process with its exit code.
   *
   * @param arguments the command and its options, as typed
   */
  public static void main(String[] arguments) {
    StandardOutput out = new StandardOutput();
    Session session = Session.ofProcess(out.stream(), System.getenv());
    int code = Brink.execute(session, arguments);
    System.exit(out.close(session, code));
  }
}
