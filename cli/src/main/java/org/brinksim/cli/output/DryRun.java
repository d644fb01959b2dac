package org.brinksim.cli.output;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.brinksim.cli.input.RunInput;
import org.brinksim.results.writing.Pilot;
import org.brinksim.results.writing.StudyText;
import org.brinksim.study.design.DesignDiagnostics;
import org.brinksim.wording.Numerals;

/**
 * What a run would be, told without running it.
 *
 * @param id the scenario or study
 * @param design the type of its design; {@code scenario} for an ordinary run
 * @param points how many design points there are
 * @param replications how often each is run, at most where points stop early
 * @param runs how many runs that is
 * @param threads how many run at once
 * @param seconds how long they take, by the pilot
 * @param megabytes how much they leave on the disk, by the pilot
 * @param pilot the runs that were timed
 * @param diagnostics how well the design fills its space; empty for one without factors
 */
public record DryRun(
    String id,
    String design,
    int points,
    int replications,
    long runs,
    int threads,
    double seconds,
    double megabytes,
    Pilot pilot,
    Optional<DesignDiagnostics> diagnostics) {

  private static final double MINUTE = 60;
  private static final double HOUR = 3600;
  private static final Duration PILOT = Duration.ofSeconds(2);

  /**
   * What an input would be, after a short pilot.
   *
   * @param threads how many run at once
   * @param directory where relative paths start; nothing is written there
   */
  public static DryRun of(RunInput input, int threads, Path directory) {
    Pilot pilot = Pilot.of(input.request(threads, directory, false, Optional.empty()), PILOT);
    long runs = input.runs();
    return new DryRun(
        input.id(),
        input.study().map(StudyText::design).orElse("scenario"),
        input.points(),
        input.replications(),
        runs,
        threads,
        pilot.seconds() * runs / threads,
        pilot.bytes() * runs / 1e6,
        pilot,
        input.diagnostics());
  }

  /** The lines of it. */
  public List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(
        id
            + ": "
            + (points == 1 ? "" : design + ", " + Numerals.whole(points) + " points, ")
            + Numerals.whole(runs)
            + " runs");
    lines.add(
        "Time    about "
            + duration(seconds)
            + " on "
            + threads
            + (threads == 1 ? " thread" : " threads")
            + ", by a pilot of "
            + pilot.runs()
            + " runs ("
            + Numerals.number(1000 * pilot.seconds())
            + " ms a run)");
    lines.add(
        "Disk    about "
            + Numerals.number(megabytes)
            + " MB of tables ("
            + Numerals.whole(Math.rint(pilot.bytes()))
            + " bytes a run)");
    if (pilot.failed() > 0) {
      lines.add("Failed  " + pilot.failed() + " of the pilot's " + pilot.runs() + " runs");
    }
    diagnostics.ifPresent(
        it ->
            lines.add(
                "Design  largest correlation of two factors "
                    + Numerals.number(it.largestCorrelation())
                    + "; nearest points "
                    + Numerals.number(it.smallestDistance())
                    + " apart, where each factor is 1 wide"));
    return lines;
  }

  private static String duration(double seconds) {
    if (seconds < 2 * MINUTE) {
      return Numerals.number(Math.max(1, Math.rint(seconds))) + " s";
    }
    return seconds < 2 * HOUR
        ? Numerals.number(Math.rint(seconds / MINUTE)) + " min"
        : Numerals.number(seconds / HOUR) + " h";
  }
}
