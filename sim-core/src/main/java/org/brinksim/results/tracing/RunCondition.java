package org.brinksim.results.tracing;

import java.util.Arrays;
import java.util.Optional;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.condition.Condition;

/**
 * A condition on the runs of a directory, with what is needed to say it in words.
 *
 * @param name as it is typed
 * @param condition what makes a run a case
 * @param rung the id of the rung that, or a higher one, is reached; empty for another condition
 * @param label the rung in words; without one the response
 * @param unit the response's unit; empty with a rung
 */
public record RunCondition(
    String name, Condition condition, String rung, String label, String unit) {

  /**
   * Reads a condition.
   *
   * @param when as it is typed
   * @return empty where the runs have no such response, or cannot be compared with such a value
   */
  public static Optional<RunCondition> of(String when, RunResults results) {
    return Condition.Typed.of(when)
        .flatMap(typed -> typed.condition(results.scenario()))
        .flatMap(condition -> of(when, condition, results));
  }

  private static Optional<RunCondition> of(String name, Condition condition, RunResults results) {
    Optional<Rung> rung =
        results.scenario().ladder().rungs().stream()
            .filter(it -> reached(it).equals(condition))
            .findFirst();
    return rung.map(it -> of(name, it))
        .or(
            () ->
                TracedOutcome.of(condition.response(), results)
                    .map(it -> new RunCondition(name, condition, "", it.label(), it.unit())));
  }

  /** That a rung, or a higher one, is reached. */
  static RunCondition of(Rung rung) {
    return of(ResultNames.peakAtLeast(rung), rung);
  }

  private static RunCondition of(String name, Rung rung) {
    return new RunCondition(name, reached(rung), rung.id(), rung.name().orElse(rung.id()), "");
  }

  private static Condition reached(Rung rung) {
    return new Condition(ResultNames.PEAK_RUNG, Condition.Comparison.AT_LEAST, rung.level());
  }

  /**
   * Of each run 1 where it is a case, otherwise 0. A day that never came is later than any; a run
   * without another response's value is no case.
   *
   * @param results runs that have the response
   */
  public double[] cases(RunResults results) {
    double[] values = TracedOutcome.of(condition.response(), results).orElseThrow().values();
    return Arrays.stream(values)
        .map(value -> !Double.isNaN(value) && condition.holds(value) ? 1 : 0)
        .toArray();
  }
}
