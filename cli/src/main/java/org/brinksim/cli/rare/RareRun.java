package org.brinksim.cli.rare;

import java.util.Optional;
import org.brinksim.cli.console.BadInputException;
import org.brinksim.cli.console.ExitCode;
import org.brinksim.cli.console.Json;
import org.brinksim.cli.console.Session;
import org.brinksim.cli.input.RunInput;
import org.brinksim.rare.AdaptiveSplitting;
import org.brinksim.rare.FailedReplicaException;
import org.brinksim.rare.RareEstimate;
import org.brinksim.rare.RareRung;
import org.brinksim.rare.SplittingPlan;
import org.brinksim.results.RefusedDirectoryException;
import org.brinksim.results.RunDirectory;
import org.brinksim.results.WholeFile;
import picocli.CommandLine;

/** Estimates the probability of a rare rung, and tells it. */
public final class RareRun {

  private static final long LINE_MILLIS = 2_000;
  private static final String NUMBERS = "rare.json";

  private final Session session;
  private final String out;
  private final boolean quiet;
  private final boolean json;
  private long lastSaid;

  /**
   * A run that is not begun.
   *
   * @param out the directory that keeps the numbers; null for none
   * @param quiet whether to print the numbers and problems alone
   * @param json whether to print one JSON object
   */
  public RareRun(Session session, String out, boolean quiet, boolean json) {
    this.session = session;
    this.out = out;
    this.quiet = quiet;
    this.json = json;
    this.lastSaid = session.clock().millis();
  }

  /**
   * Runs it.
   *
   * @param option the rung that is asked for
   * @param input the scenario
   * @param threads how many groups at once
   * @return the exit code
   * @throws RefusedDirectoryException when the directory is not empty
   */
  public int execute(RareOption option, RunInput input, int threads, CommandLine command)
      throws RefusedDirectoryException {
    RareRung rung = option.of(input, command);
    if (out != null) {
      RunDirectory.open(session.path(out), false);
    }
    SplittingPlan plan = SplittingPlan.of(input.replications(), input.seed());
    say(
        "Splitting "
            + plan.groups()
            + " groups of "
            + plan.runsOfGroup()
            + " runs on "
            + threads
            + (threads == 1 ? " thread" : " threads"));
    session
        .interruption()
        .listen(
            () ->
                session
                    .err()
                    .println("Stopping: of groups that are not all done nothing is kept."));
    Optional<RareEstimate> estimate = estimate(rung, plan, threads);
    if (estimate.isEmpty()) {
      session.err().println("brink: interrupted; nothing is kept");
      return session.interruption().exitCode();
    }
    tell(RareNumbers.of(rung, plan, estimate.get()), new RareText(rung, plan, estimate.get()));
    return ExitCode.DONE;
  }

  private Optional<RareEstimate> estimate(RareRung rung, SplittingPlan plan, int threads) {
    try {
      return new AdaptiveSplitting(rung, plan)
          .estimate(
              threads, done -> sayDone(done, plan.groups()), session.interruption().requested());
    } catch (FailedReplicaException e) {
      throw new BadInputException(
          e.getMessage()
              + ". Without it there is no estimate; plain runs count such failures. Maybe narrow the"
              + " law of the parameter that leads there");
    }
  }

  private void tell(RareNumbers numbers, RareText text) {
    if (out != null) {
      WholeFile.write(
          session.path(out).resolve(NUMBERS), Json.MAPPER.writeValueAsString(numbers) + "\n");
    }
    if (json) {
      Json.print(session, numbers);
    } else {
      text.lines().forEach(session.out()::println);
      if (out != null) {
        session.out().println();
        session.out().println("Numbers  " + out + "/" + NUMBERS);
      }
    }
  }

  private synchronized void sayDone(int done, int groups) {
    long now = session.clock().millis();
    if (now - lastSaid >= LINE_MILLIS && done < groups) {
      lastSaid = now;
      say(done + " of " + groups + " groups done");
    }
  }

  private void say(String line) {
    if (!quiet) {
      session.err().println(line);
    }
  }
}
