package org.brinksim.cli.console;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.List;
import java.util.Locale;
import org.brinksim.document.problem.Problem;

/**
 * Why a command could not do what it was asked for, as {@code --json} tells it on standard output:
 * an object whose only key is {@code error}. docs/json.md describes it.
 *
 * @param exitCode what the command ends with
 * @param kind what went wrong
 * @param message all of it in words
 * @param advice what to do; empty where the message says it
 * @param problems of a file that is not valid, every problem; otherwise empty
 */
public record ErrorObject(
    int exitCode, Kind kind, String message, String advice, List<Problem> problems) {

  /** What went wrong, in a word. */
  public enum Kind {
    /** The command line: an option or argument that is unknown, missing or out of range. */
    USAGE,
    /** A file that was read is not what it has to be; its problems are listed. */
    INVALID,
    /** What was asked for cannot be done with what is there. */
    REFUSED,
    /** Something could not be read. */
    UNREADABLE,
    /** Something could not be written. */
    UNWRITABLE,
    /** The memory that Java may use is too small. */
    MEMORY,
    /** A fault of Brink. */
    INTERNAL;

    /** The word. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** An error with a list of problems. */
  public ErrorObject {
    problems = List.copyOf(problems);
  }

  /** An error without one. */
  public ErrorObject(int exitCode, Kind kind, String message, String advice) {
    this(exitCode, kind, message, advice, List.of());
  }

  private record Told(ErrorObject error) {}

  /** Prints it. */
  public void print(Session session) {
    Json.print(session, new Told(this));
    session.out().flush();
  }
}
