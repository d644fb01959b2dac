package org.brinksim.results.reversal;

import org.brinksim.results.reading.RunResults;
import org.brinksim.results.tracing.RunCondition;
import org.brinksim.scenario.Unit;
import org.brinksim.scenario.condition.Condition;

/**
 * Which runs are cases of a condition.
 *
 * @param results the runs
 * @param condition what makes a run a case
 */
record CaseRuns(RunResults results, Condition condition) {

  /** Of each run whether it is a case; one without a value is none. */
  boolean[] cases() {
    double[] ones = RunCondition.cases(condition, results);
    boolean[] cases = new boolean[ones.length];
    for (int r = 0; r < ones.length; r++) {
      cases[r] = ones[r] == 1;
    }
    return cases;
  }

  /** A day that never came is later than any. */
  double value(double value) {
    boolean day =
        results.manifest().dictionary().responses().stream()
            .anyMatch(word -> word.name().equals(condition.response()) && Unit.DAY.is(word.unit()));
    return day && Double.isNaN(value) ? Double.POSITIVE_INFINITY : value;
  }
}
