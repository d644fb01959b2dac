package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The checks, done one after the other.
 *
 * @param seed the root seed; the same seed gives the same figures, on any number of threads
 * @param threads how many runs at once
 */
public record Verification(long seed, int threads) {

  /** The seed of the published figures. */
  public static final long SEED = 1916;

  private static final long SEED_STEP = 1_000_000_007L;

  /** How rarely chance alone takes one comparison out of its tolerance, at most. */
  private static final double FALSE_ALARM = 7e-6;

  /** Is told which check begins. */
  @FunctionalInterface
  public interface Progress {
    /** Called before each check, with how many are done and how many there are. */
    void begins(Check check, int done, int all);
  }

  /** All checks, in order. */
  public static List<Check> checks() {
    return Stream.of(
            MeanLaws.checks(),
            Duels.checks(),
            IwoJima.checks(),
            Invariances.checks(),
            Processes.checks(),
            WaitingTimeChecks.checks(),
            ConservationChecks.checks(),
            Estimators.checks(),
            ReliabilityChecks.checks(),
            CouplingChecks.checks())
        .flatMap(List::stream)
        .toList();
  }

  /**
   * The probability, at most, that a sound model fails one of these comparisons for a seed drawn at
   * random.
   */
  public static double falseAlarm(List<CheckResult> results) {
    return FALSE_ALARM
        * results.stream().flatMap(r -> r.rows().stream()).filter(Row::isByChance).count();
  }

  /**
   * Does checks.
   *
   * @param checks which ones
   * @param progress is told which one begins
   */
  public List<CheckResult> run(List<Check> checks, Progress progress) {
    List<CheckResult> results = new ArrayList<>();
    for (Check check : checks) {
      progress.begins(check, results.size(), checks.size());
      CheckRunner runner =
          new CheckRunner(seed + SEED_STEP * (1 + checks().indexOf(check)), threads);
      results.add(new CheckResult(check, check.procedure().rows(runner)));
    }
    return results;
  }
}
