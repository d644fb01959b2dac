package org.brinksim.cli.console;

import java.io.PrintStream;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether the user wants a run to stop: asked once, it stops when what is under way is finished;
 * asked twice, at once.
 */
public final class Interruption {
  private final AtomicBoolean requested = new AtomicBoolean();
  private final boolean bySignals;
  private final Object voice;
  private volatile int exitCode = ExitCode.INTERRUPTED;
  private volatile Runnable notice = () -> {};
  private volatile Runnable farewell = () -> {};

  private Interruption(boolean bySignals, Object voice) {
    this.bySignals = bySignals;
    this.voice = voice;
  }

  /**
   * Asked for by SIGINT (Ctrl-C), SIGTERM, and SIGHUP (the terminal is gone).
   *
   * @param err where the last words are said: nothing is printed after them
   */
  static Interruption bySignals(PrintStream err) {
    return new Interruption(true, err);
  }

  /** Asked for by {@link #request} alone. */
  public static Interruption byRequest() {
    return new Interruption(false, new Object());
  }

  /**
   * Begins to listen; until then a signal ends the process at once.
   *
   * @param noticed told when the user asks for the first time
   */
  public void listen(Runnable noticed) {
    notice = noticed;
    if (bySignals) {
      Signals.handle("INT", () -> requestOrHalt(ExitCode.INTERRUPTED));
      Signals.handle("TERM", () -> requestOrHalt(ExitCode.TERMINATED));
      Signals.handle("HUP", () -> requestOrHalt(ExitCode.HUNG_UP));
    }
  }

  /**
   * Says something in place of what was said before, should the user ask for the end twice.
   *
   * @param words says it, just before the process ends
   */
  public void beforeHalt(Runnable words) {
    farewell = words;
  }

  /** One signal at a time, so that the answer to the first is not cut off by the second. */
  private synchronized void requestOrHalt(int code) {
    if (!request(code)) {
      // A stream is printed to under its own lock, so that nothing follows the last words.
      synchronized (voice) {
        farewell.run();
        Runtime.getRuntime().halt(code);
      }
    }
  }

  /**
   * Asks for the end.
   *
   * @param code the exit code that the process shall end with
   * @return whether it was asked for the first time
   */
  public boolean request(int code) {
    boolean first = requested.compareAndSet(false, true);
    if (first) {
      exitCode = code;
      notice.run();
    }
    return first;
  }

  /** True once the end was asked for. */
  public AtomicBoolean requested() {
    return requested;
  }

  /** The exit code of a process that was asked to end. */
  public int exitCode() {
    return exitCode;
  }
}
