package org.brinksim.cli.console;

/** How a command ended, as the process's exit code. */
public final class ExitCode {
  /** All is done. */
  public static final int DONE = 0;

  /** Some replications failed; the others are done and written. */
  public static final int SOME_FAILED = 1;

  /**
   * What was asked about is another than it was held against; {@code inspect}, {@code compare},
   * {@code replay}.
   */
  public static final int ANOTHER = 1;

  /** Something that runs need of the machine is missing; {@code doctor}. */
  public static final int MISSING = 1;

  /** The input or the way in which the command was used is wrong; nothing was written. */
  public static final int BAD_INPUT = 2;

  /** Results could not be written. */
  public static final int UNWRITABLE = 3;

  /** A fault of Brink itself (EX_SOFTWARE of sysexits.h). */
  public static final int INTERNAL_ERROR = 70;

  /** Ended by SIGHUP, as when the terminal is closed. */
  public static final int HUNG_UP = 129;

  /** Interrupted by SIGINT: 128 and the signal's number, as shells have it. */
  public static final int INTERRUPTED = 130;

  /** Ended by SIGTERM. */
  public static final int TERMINATED = 143;

  private ExitCode() {}
}
