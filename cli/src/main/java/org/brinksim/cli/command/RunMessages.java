package org.brinksim.cli.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.brinksim.cli.console.ErrorObject;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.ProgressDisplay;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.input.RunHeading;
import org.brinksim.cli.output.Headlines;
import org.brinksim.cli.output.StudyFindings;
import org.brinksim.reports.RunReport;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.RunTable;
import org.brinksim.results.Summary;
import org.brinksim.results.effects.StudyEffects;
import org.brinksim.results.effects.StudyResults;
import org.brinksim.results.reading.Difference;
import org.brinksim.results.reading.Failures;
import org.brinksim.results.reading.RunResults;
import org.brinksim.results.shard.Shard;
import org.brinksim.results.shard.ShardManifest;
import org.brinksim.results.writing.RunEnd;
import org.brinksim.text.Characters;
import org.brinksim.text.ShellWords;
import org.brinksim.text.Template;
import tools.jackson.databind.JsonNode;

/**
 * What users read of a run: how it begins, how it stops and what came of it.
 *
 * @param session the session
 * @param heading what is run
 * @param shown the run's directory as users know it
 * @param quiet whether to say no more than needed: the directory, and problems
 * @param json whether the result is one JSON object
 * @param differences the files of an earlier run that are not as it wrote them
 */
record RunMessages(
    Session session,
    RunHeading heading,
    String shown,
    boolean quiet,
    boolean json,
    List<Difference> differences) {

  /** Messages of a run whose files nobody has changed. */
  RunMessages(Session session, RunHeading heading, String shown, boolean quiet, boolean json) {
    this(session, heading, shown, quiet, json, List.of());
  }

  private static final int SHOWN_CHARACTERS = 1_000;

  private record Counts(int requested, int completed, int failed) {}

  private record Result(
      String directory,
      int exitCode,
      Counts replications,
      @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Difference> differences,
      @JsonInclude(JsonInclude.Include.NON_NULL) StudyEffects study,
      JsonNode summary) {}

  private record ShardResult(String directory, int exitCode, Shard shard, Counts replications) {}

  /** So many threads, in words. */
  static String threads(int number) {
    return counted(number, "thread");
  }

  /**
   * Says what is going to be run.
   *
   * @param where on what, in words
   */
  void begin(String where, boolean resumed) {
    say(
        Template.fill(
            "%s %s: %s, seed %d, %s, into %s",
            resumed ? "Going on with" : "Running",
            heading.id(),
            (heading.points() == 1 ? "" : counted(heading.points(), "point") + " with ")
                + (heading.atMost() ? "at most " : "")
                + counted(heading.replications(), "replication")
                + (heading.points() == 1 ? "" : " each")
                + heading.shard().map(shard -> ", of these " + words(shard)).orElse(""),
            heading.seed(),
            where,
            shown));
  }

  /**
   * Says that nothing is left to be run.
   *
   * @return the messages of a run that may have been changed since
   * @throws org.brinksim.results.RunDirectoryException when it is damaged
   */
  RunMessages alreadyDone(RunEnd end) {
    Path directory = session.path(shown);
    List<Difference> found =
        end.completed() > 0 && heading.points() == 1
            ? RunResults.read(directory).differences()
            : new Drawings(directory).differences();
    say(
        shown
            + " holds this run already, finished: "
            + counted(end.requested(), "replication")
            + ", seed "
            + heading.seed());
    return new RunMessages(session, heading, shown, quiet, json, found);
  }

  private String words(Shard shard) {
    return shard + " (" + shard.words(heading.points(), heading.runs()) + ")";
  }

  /** Says that no run of a shard is left to be done. */
  void shardAlreadyDone(Shard shard) {
    say(shown + " holds " + words(shard) + " already, finished");
  }

  /**
   * Says how a shard ended.
   *
   * @param end how its runs ended
   * @param resumeLine the command line that goes on with it
   * @return the exit code
   */
  int endShard(Shard shard, RunEnd end, String resumeLine) {
    int code = code(end, Drawings.Extent.NONE);
    Optional<Failures.Failure> failure =
        end.failed() == 0 ? Optional.empty() : failuresOfShard().first();
    if (json) {
      Counts counts = new Counts(end.requested(), end.completed(), end.failed());
      Json.print(session, new ShardResult(shown, code, shard, counts));
    } else if (quiet) {
      session.out().println(shown);
    } else if (!end.interrupted()) {
      sayShard(shard, end);
    }
    session.out().flush();
    if (end.interrupted()) {
      sayInterruption(end, resumeLine);
    } else {
      failure.ifPresent(first -> sayFailures(end, first));
    }
    return code;
  }

  private void sayShard(Shard shard, RunEnd end) {
    session.out().println(heading.title());
    session
        .out()
        .println(
            Template.fill(
                "%s: %s of %s, seed %d",
                words(shard),
                ProgressDisplay.number(end.completed()),
                counted(Math.toIntExact(heading.runs()), "run"),
                heading.seed()));
    session.out().println();
    session.out().println("Numbers  " + shown);
    session
        .out()
        .println(
            Template.fill(
                "Report   none of a shard; to put all %d together: %s merge DIR... --out DIR",
                shard.of(), session.program()));
  }

  private Failures failuresOfShard() {
    Path directory = session.path(shown);
    return new Failures(
        new RunDirectory(directory).existing(RunTable.FAILURES.file()),
        ShardManifest.read(directory).run());
  }

  /** Says that there are warnings about the scenario, and how to read them. */
  void warn(int warnings, String file) {
    if (warnings > 0) {
      say(
          Template.fill(
              "It has %s; to read: %s validate %s",
              counted(warnings, "warning"), session.program(), ShellWords.quoted(file)));
    }
  }

  /** Says something that users can do without. */
  void say(String line) {
    if (!quiet) {
      session.err().println(line);
    }
  }

  /**
   * Says what came out.
   *
   * @param end how the run ended
   * @param drawn how much of charts and report there is
   * @param resumeLine the command line that goes on with it
   * @return the exit code
   */
  int end(RunEnd end, Drawings.Extent drawn, String resumeLine) {
    int code = code(end, drawn);
    // Read before anything is printed: of one command there is one object.
    Optional<Failures.Failure> failure =
        end.failed() == 0 ? Optional.empty() : Failures.of(session.path(shown)).first();
    Drawings.warn(session.err(), differences);
    if (json) {
      Counts counts = new Counts(end.requested(), end.completed(), end.failed());
      Json.print(
          session,
          new Result(
              shown,
              code,
              counts,
              differences,
              study(end),
              Summary.json(session.path(shown), heading.scenario().id(), 0)));
    } else if (quiet) {
      session.out().println(shown);
    } else {
      sayResults(end, drawn);
    }
    session.out().flush();
    failure.ifPresent(first -> sayFailures(end, first));
    if (end.interrupted()) {
      sayInterruption(end, resumeLine);
    } else if (drawn == Drawings.Extent.SOME) {
      sayDrawingStopped();
    }
    return code;
  }

  /** What the points of a study tell; {@code null} for a single one. */
  private StudyEffects study(RunEnd end) {
    return heading.points() > 1 && end.completed() > 0
        ? StudyResults.read(session.path(shown)).effects()
        : null;
  }

  /**
   * Says what stopped the run, and what to do when that is mended.
   *
   * @param problem what could not be written, or stands in the way
   * @param code the exit code
   * @param advice what is there, and what the command line does
   * @param line the command line
   * @return the exit code
   */
  int stopped(RuntimeException problem, int code, String advice, String line) {
    session.err().println("brink: " + problem.getMessage());
    session.err().println(advice);
    session.err().println("  " + line);
    if (json) {
      ErrorObject.Kind kind =
          code == ExitCode.UNWRITABLE ? ErrorObject.Kind.UNWRITABLE : ErrorObject.Kind.REFUSED;
      new ErrorObject(code, kind, problem.getMessage(), advice + " " + line).print(session);
    }
    return code;
  }

  private int code(RunEnd end, Drawings.Extent drawn) {
    if (end.interrupted() || drawn == Drawings.Extent.SOME) {
      return session.interruption().exitCode();
    }
    return end.failed() > 0 ? ExitCode.SOME_FAILED : ExitCode.DONE;
  }

  private void sayResults(RunEnd end, Drawings.Extent drawn) {
    PrintStream out = session.out();
    Drawings.banner(out, differences);
    out.println(heading.title());
    out.println(
        Template.fill(
            "%s of %s, seed %d",
            counted(end.completed(), "run"),
            counted(heading.scenario().horizonDays(), "day"),
            heading.seed()));
    if (end.failed() > 0) {
      out.println(
          Template.fill(
              "%s of %s failed: the figures are those of the others, which may be a biased sample",
              ProgressDisplay.number(end.failed()), ProgressDisplay.number(end.requested())));
    }
    lines(end).forEach(out::println);
    out.println();
    out.println("Numbers  " + shown);
    if (drawn == Drawings.Extent.ALL) {
      out.println(report(shown));
    } else if (end.completed() > 0) {
      out.println("Report   none yet; to draw it: " + reportLine());
    }
  }

  private List<String> lines(RunEnd end) {
    if (heading.points() > 1 && end.completed() == 0) {
      return List.of();
    }
    return heading.points() == 1
        ? new Headlines(
                heading.scenario(), Summary.read(session.path(shown), heading.scenario().id(), 0))
            .lines()
        : StudyFindings.read(session.path(shown), session.terminal().columns().getAsInt()).lines();
  }

  /** The command line that draws charts and report. */
  String reportLine() {
    return reportLine(session, shown);
  }

  private static String reportLine(Session session, String shown) {
    return session.program() + " report " + ShellWords.quoted(shown);
  }

  /** Where the report lies and what to do with it. */
  static String report(String directory) {
    return "Report   " + directory + "/" + RunReport.PAGE + " (open it in a browser)";
  }

  private void sayFailures(RunEnd end, Failures.Failure first) {
    session
        .err()
        .println(
            Template.fill(
                "brink: %s of %s failed; %s/failures.csv says why. The first is replication %d of seed %d: %s",
                ProgressDisplay.number(end.failed()),
                counted(end.requested(), "replication"),
                shown,
                first.replication(),
                heading.seed(),
                Characters.visibleInOneLine(first.message(), SHOWN_CHARACTERS)));
  }

  /**
   * Says that the process ends before the results are written.
   *
   * @param resumeLine the command line that goes on with the run
   */
  void sayHalted(String resumeLine) {
    session
        .err()
        .println("brink: stopped at once; what is done is kept in " + shown + ". To go on:");
    session.err().println("  " + resumeLine);
  }

  /** Says that drawing was stopped of a run that is done. */
  void sayDrawingStopped() {
    sayDrawingStopped(session, "; the results in " + shown + " are complete", shown);
  }

  private void sayInterruption(RunEnd end, String resumeLine) {
    session
        .err()
        .println(
            Template.fill(
                "brink: interrupted; %s of %s are done and kept in %s. To go on:",
                ProgressDisplay.number(end.completed() + end.failed()),
                counted(end.requested(), "replication"),
                shown));
    session.err().println("  " + resumeLine);
  }

  /**
   * Says that drawing was stopped, and how to draw the rest.
   *
   * @param reassurance what is to be known of the results, to follow the first words
   */
  static void sayDrawingStopped(Session session, String reassurance, String shown) {
    session.err().println("brink: interrupted while drawing" + reassurance + ". To draw the rest:");
    session.err().println("  " + reportLine(session, shown));
  }

  private static String counted(int number, String noun) {
    return ProgressDisplay.number(number) + " " + noun + (number == 1 ? "" : "s");
  }
}
