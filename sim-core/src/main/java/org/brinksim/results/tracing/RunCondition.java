package org.brinksim.results.tracing;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.brinksim.results.Summary;
import org.brinksim.results.reading.RunResults;
import org.brinksim.scenario.Ladder.Rung;
import org.brinksim.scenario.ResultNames;
import org.brinksim.scenario.condition.Condition;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.MeanEstimate;
import org.brinksim.statistics.Proportion;

/**
 * A condition on the runs of a directory, with what is needed to say it in words.
 *
 * @param name as it is typed
 * @param condition what makes a run a case
 * @param rung the id of the rung that the response is compared with; empty where it is compared
 *     with a number
 * @param label the rung in words; without one the response
 * @param unit the response's unit; empty with a rung
 */
public record RunCondition(
    String name, Condition condition, String rung, String label, String unit) {

  /** What runs say of whether more than a share of all are cases. */
  public enum Answer {
    /** The interval of the share lies above it. */
    HOLDS,
    /** It lies below. */
    FAILS,
    /** It holds it. */
    UNDECIDED;

    /** The answer of an interval. */
    public static Answer of(double low, double high, double threshold) {
      if (low > threshold) {
        return HOLDS;
      }
      return high < threshold ? FAILS : UNDECIDED;
    }
  }

  /**
   * Reads a condition.
   *
   * @param when as it is typed
   * @return empty where the runs have no such response, or cannot be compared with such a value
   */
  public static Optional<RunCondition> of(String when, RunResults results) {
    return Condition.Typed.of(when).flatMap(typed -> of(when, typed, results));
  }

  private static Optional<RunCondition> of(String name, Condition.Typed typed, RunResults results) {
    Optional<Rung> rung =
        typed.isOfRungs()
            ? results.scenario().ladder().rungs().stream()
                .filter(
                    it ->
                        typed.condition(results.scenario()).stream()
                            .anyMatch(c -> c.value() == it.level()))
                .findFirst()
            : Optional.empty();
    return typed
        .condition(results.scenario())
        .flatMap(
            condition ->
                TracedOutcome.of(condition.response(), results)
                    .map(
                        it ->
                            new RunCondition(
                                name,
                                condition,
                                rung.map(Rung::id).orElse(""),
                                rung.map(RunCondition::label).orElse(it.label()),
                                rung.isPresent() ? "" : it.unit())));
  }

  /** That a rung, or a higher one, is reached. */
  static RunCondition of(Rung rung) {
    return new RunCondition(
        ResultNames.peakAtLeast(rung),
        new Condition(ResultNames.PEAK_RUNG, Condition.Comparison.AT_LEAST, rung.level()),
        rung.id(),
        label(rung),
        "");
  }

  private static String label(Rung rung) {
    return rung.name().orElse(rung.id());
  }

  /**
   * Of each run 1 where it is a case, otherwise 0.
   *
   * @param results runs that have the response
   */
  public double[] cases(RunResults results) {
    return cases(condition, results);
  }

  /**
   * Of each run 1 where it is a case of a condition, otherwise 0. A day that never came is later
   * than any; a run without another response's value is no case.
   *
   * @param results runs that have the response
   */
  public static double[] cases(Condition condition, RunResults results) {
    double[] values = TracedOutcome.of(condition.response(), results).orElseThrow().values();
    return Arrays.stream(values)
        .map(value -> !Double.isNaN(value) && condition.holds(value) ? 1 : 0)
        .toArray();
  }

  /**
   * The share of cases among the first runs, with its interval: Wilson's for runs that have each
   * its own draw of parameters. Runs that share a draw are no independent ones: then it is that of
   * the mean over draws, or Wilson's for as many runs as there are draws where all draws agree.
   *
   * @param results runs that have the response
   * @param runs how many of them
   */
  public Proportion share(RunResults results, int runs) {
    double[] cases = Arrays.copyOf(cases(results), runs);
    int successes = (int) Arrays.stream(cases).sum();
    Proportion plain = Proportion.of(successes, runs, Summary.LEVEL);
    int perDraw = results.manifest().study().replicationsPerDraw();
    return perDraw == 1
        ? plain
        : new Proportion(successes, runs, plain.share(), ofDraws(cases, results, perDraw));
  }

  private static Interval ofDraws(double[] cases, RunResults results, int perDraw) {
    int[] numbers = results.replications().numbers();
    Map<Integer, double[]> draws = new LinkedHashMap<>();
    for (int r = 0; r < cases.length; r++) {
      double[] sum = draws.computeIfAbsent(numbers[r] / perDraw, it -> new double[2]);
      sum[0] += cases[r];
      sum[1]++;
    }
    double[] means = draws.values().stream().mapToDouble(sum -> sum[0] / sum[1]).toArray();
    boolean agree = Arrays.stream(means).distinct().limit(2).count() < 2;
    if (agree) {
      return Proportion.of((int) Math.rint(means[0] * means.length), means.length, Summary.LEVEL)
          .interval();
    }
    Interval mean = MeanEstimate.of(means, Summary.LEVEL).interval();
    return new Interval(Math.max(0, mean.low()), Math.min(1, mean.high()), mean.level());
  }
}
