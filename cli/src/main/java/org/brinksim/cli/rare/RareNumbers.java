package org.brinksim.cli.rare;

import java.util.List;
import org.brinksim.rare.GroupEstimate;
import org.brinksim.rare.RareEstimate;
import org.brinksim.rare.RareRung;
import org.brinksim.rare.SplittingPlan;

/**
 * The probability of a rare rung as one JSON object.
 *
 * @param scenario the id of the scenario
 * @param rung the rung
 * @param horizonDays within how many days
 * @param seed the root of all random numbers
 * @param runs how many runs it began with
 * @param probability that the rung is ever reached
 * @param interval its 95 % interval
 * @param runsWorth what it took, in runs to the horizon
 * @param plainRuns how many plain runs would be as exact; null where that is not known
 * @param groups the independent groups, whose mean the probability is
 */
record RareNumbers(
    String scenario,
    String rung,
    int horizonDays,
    long seed,
    int runs,
    double probability,
    List<Double> interval,
    double runsWorth,
    Double plainRuns,
    List<GroupEstimate> groups) {

  static RareNumbers of(RareRung rung, SplittingPlan plan, RareEstimate estimate) {
    return new RareNumbers(
        rung.scenario().id(),
        rung.rung().id(),
        rung.scenario().horizonDays(),
        plan.seed(),
        plan.runs(),
        estimate.probability(),
        List.of(estimate.interval().low(), estimate.interval().high()),
        estimate.runsWorth(),
        Double.isNaN(estimate.plainRuns()) ? null : estimate.plainRuns(),
        estimate.groups());
  }
}
