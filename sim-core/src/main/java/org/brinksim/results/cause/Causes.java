package org.brinksim.results.cause;

import java.util.List;

/**
 * What a response of a run directory is owed to, in the model and not in the world.
 *
 * @param scenario the scenario's id
 * @param response the response, a column of replications.csv
 * @param label the response in words
 * @param unit its unit
 * @param horizonForNever whether a day that never came counts as the last day of the run
 * @param replications the numbers of the replications that were run again, in order
 * @param leftOut how many of them had no value with or without something, and are left out
 * @param level the level of the intervals
 * @param falseAlarm the probability of telling anything where nothing has an effect, at most
 * @param mean the mean of the response in the runs as they are
 * @param runs how many runs it took
 * @param causes the effects, the most certain and largest first
 */
public record Causes(
    String scenario,
    String response,
    String label,
    String unit,
    boolean horizonForNever,
    List<Integer> replications,
    int leftOut,
    double level,
    double falseAlarm,
    double mean,
    long runs,
    List<Cause> causes) {
  public Causes {
    replications = List.copyOf(replications);
    causes = List.copyOf(causes);
  }

  /** Whether it is of one run alone, which tells no mean and needs no test. */
  public boolean ofOneRun() {
    return replications.size() == 1;
  }
}
