package org.brinksim.gui.chart;

import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.brinksim.experiment.ResultColumn;
import org.brinksim.experiment.RunResult.Completed;
import org.brinksim.scenario.Unit;
import org.brinksim.statistics.QuantileEstimate;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Units;

/**
 * Runs counted by a number: below what half of them lie, and how many lie below a line.
 *
 * @param outcome the number
 * @param line the line; empty for none
 */
public record RunCounts(ResultColumn outcome, OptionalDouble line) {

  /** Whether it is a number that runs can lie below, and no question of yes or no. */
  public boolean isCounted() {
    return !Unit.YES_OR_NO.is(outcome.unit());
  }

  /**
   * Half of the runs lie below it. A day that never came lies above every other; other numbers that
   * a run lacks are left out. Empty where half of the runs, or all, have none.
   */
  public OptionalDouble median(List<Completed> runs) {
    boolean days = Unit.DAY.is(outcome.unit());
    double[] sorted =
        values(runs, days).length == 0
            ? new double[] {Double.POSITIVE_INFINITY}
            : values(runs, days);
    Arrays.sort(sorted);
    double median = QuantileEstimate.value(sorted, 0.5);
    return Double.isFinite(median) ? OptionalDouble.of(median) : OptionalDouble.empty();
  }

  private double[] values(List<Completed> runs, boolean withNever) {
    return runs.stream()
        .mapToDouble(run -> run.response(outcome.name()))
        .map(value -> withNever && Double.isNaN(value) ? Double.POSITIVE_INFINITY : value)
        .filter(value -> !Double.isNaN(value))
        .toArray();
  }

  /** How many runs lie below the line. */
  public int below(List<Completed> runs) {
    return (int)
        runs.stream().filter(run -> run.response(outcome.name()) < line.orElse(Double.NaN)).count();
  }

  /** The counts in a sentence: {@code half below 313; below 300 in 42 of 200 runs (21 %).} */
  public String words(List<Completed> runs) {
    if (runs.isEmpty()) {
      return "no runs yet.";
    }
    OptionalDouble median = median(runs);
    String half = median.isPresent() ? "half below " + said(median.getAsDouble()) : "half never";
    String below =
        line.isEmpty()
            ? ""
            : "; below "
                + said(line.getAsDouble())
                + " in "
                + Numerals.whole(below(runs))
                + " of "
                + Numerals.whole(runs.size())
                + " runs ("
                + Numerals.percent((double) below(runs) / runs.size())
                + ")";
    long never = runs.stream().filter(r -> Double.isNaN(r.response(outcome.name()))).count();
    return half + below + (never > 0 ? "; never in " + Numerals.whole(never) : "") + ".";
  }

  private String said(double value) {
    String number = Numerals.number(Units.scale(outcome.unit()) * value);
    return Unit.DAY.is(outcome.unit())
        ? "day " + number
        : number + " " + Units.words(outcome.unit());
  }
}
