package org.brinksim.cli.console;

import java.io.PrintStream;
import java.time.Clock;
import org.brinksim.results.Progress;
import org.brinksim.text.Template;

/**
 * How far a run is, on standard error: one line that is drawn over and over on a terminal, a line
 * now and then elsewhere. Never an escape sequence: a carriage return and blanks do on every
 * terminal.
 */
public final class ProgressDisplay implements Progress {
  private static final long REDRAW_MILLIS = 100;
  private static final long LINE_MILLIS = 5_000;
  private static final long FEWEST_LINE_MILLIS = 1_000;
  private static final int BAR = 24;
  private static final int TEXT_COLUMNS = 60;

  private final Session session;
  private final PrintStream err;
  private final Clock clock;
  private final boolean quiet;
  private final boolean live;
  private final int columns;
  private long began;
  private long lastShown;
  private int doneBefore = -1;
  private int lastDone;
  private int doneNow;
  private int drawn;
  private boolean ran;

  /**
   * A display.
   *
   * @param session where it is shown, and what the time is
   * @param quiet whether to show nothing but that the run is being stopped
   */
  public ProgressDisplay(Session session, boolean quiet) {
    this.quiet = quiet;
    this.session = session;
    this.err = session.err();
    this.clock = session.clock();
    this.live = session.terminal().problems() && !quiet;
    this.columns = live ? session.terminal().columns().getAsInt() : 0;
  }

  @Override
  public synchronized void at(int done, int failed, int requested) {
    long now = clock.millis();
    if (doneBefore < 0) {
      begin(done, requested, now);
      return;
    }
    doneNow = done - doneBefore;
    boolean last = done == requested;
    if (live && (last || now - lastShown >= REDRAW_MILLIS)) {
      show(bar(done, requested) + text(done, failed, requested, now), now, done);
    } else if (!live && !quiet && isTimeForLine(done, requested, now)) {
      err.println(text(done, failed, requested, now));
      lastShown = now;
      lastDone = done;
    }
  }

  private void begin(int done, int requested, long now) {
    began = now;
    lastShown = now;
    lastDone = done;
    doneBefore = done;
    if (done > 0 && !quiet) {
      err.println(number(done) + " of " + number(requested) + " were done before");
    }
  }

  @Override
  public synchronized void writing(String file, double share) {
    ran();
    long now = clock.millis();
    String text = "Writing " + file + ", " + (int) (100 * share) + " %";
    if (live && now - lastShown >= REDRAW_MILLIS) {
      show(text, now, lastDone);
    } else if (!live && !quiet && now - lastShown >= LINE_MILLIS) {
      err.println(text);
      lastShown = now;
    }
  }

  private boolean isTimeForLine(int done, int requested, long now) {
    long waited = now - lastShown;
    boolean muchDone = done - lastDone >= requested / 10.0;
    return done < requested
        && (waited >= LINE_MILLIS || (muchDone && waited >= FEWEST_LINE_MILLIS));
  }

  private void show(String line, long now, int done) {
    String fitting = line.length() < columns ? line : line.substring(0, columns - 1);
    session.redraw(fitting + " ".repeat(Math.max(0, drawn - fitting.length())));
    drawn = fitting.length();
    lastShown = now;
    lastDone = done;
  }

  private String bar(int done, int requested) {
    if (columns < BAR + TEXT_COLUMNS) {
      return "";
    }
    int full = (int) ((long) BAR * done / requested);
    return "[" + "=".repeat(full) + " ".repeat(BAR - full) + "] ";
  }

  private String text(int done, int failed, int requested, long now) {
    String text =
        number(done) + " of " + number(requested) + " done, " + number(failed) + " failed";
    double seconds = seconds(now);
    if (doneNow == 0 || seconds <= 0) {
      return text;
    }
    double rate = doneNow / seconds;
    return text + ", " + rate(rate) + " runs/s, " + duration((requested - done) / rate) + " left";
  }

  private double seconds(long now) {
    return (now - began) / 1000.0;
  }

  /** Says that the user's wish to stop was heard. */
  public void stopping() {
    stopping("Stopping: what is under way is finished, then all that is done is written.");
  }

  /** Says the same of runs on a cluster, which are not waited for. */
  public void stoppingElsewhere() {
    stopping("Stopping: what is under way is given up, then all that is done is written.");
  }

  private synchronized void stopping(String how) {
    endLine();
    err.println(how);
    err.println("Press Ctrl-C again to stop at once.");
  }

  /** Ends the line, when nothing more is to come. */
  public synchronized void end() {
    ran();
    endLine();
  }

  /** Says once how long the replications took. */
  private void ran() {
    if (ran) {
      return;
    }
    ran = true;
    endLine();
    double seconds = seconds(clock.millis());
    if (!quiet && doneNow > 0 && seconds > 0) {
      err.println(
          Template.fill(
              "Ran %s in %s (%s runs/s)",
              number(doneNow), elapsed(seconds), rate(doneNow / seconds)));
    }
  }

  private void endLine() {
    if (drawn > 0) {
      err.println();
      drawn = 0;
    }
  }

  /** A number with its thousands parted. */
  public static String number(long number) {
    return Template.fill("%,d", number);
  }

  /** Runs per second: {@code 118}, {@code 4.2}. */
  public static String rate(double perSecond) {
    return Template.fill(perSecond < 10 ? "%.1f" : "%,.0f", perSecond);
  }

  /** A time that has passed: as {@link #duration}, with a decimal below ten seconds. */
  public static String elapsed(double seconds) {
    return seconds < 10 ? Template.fill("%.1f s", seconds) : duration(seconds);
  }

  /** A time span in words: {@code 8 s}, {@code 3 min 20 s}, {@code 2 h 05 min}. */
  public static String duration(double seconds) {
    long whole = (long) Math.ceil(seconds);
    if (whole < 60) {
      return whole + " s";
    }
    if (whole < 3600) {
      return Template.fill("%d min %02d s", whole / 60, whole % 60);
    }
    return Template.fill("%d h %02d min", whole / 3600, whole % 3600 / 60);
  }
}
