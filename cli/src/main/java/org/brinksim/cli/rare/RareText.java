package org.brinksim.cli.rare;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.rare.RareEstimate;
import org.brinksim.rare.RareRung;
import org.brinksim.rare.SplittingPlan;
import org.brinksim.statistics.Interval;
import org.brinksim.text.Template;
import org.brinksim.wording.Numerals;
import org.brinksim.wording.Titles;

/**
 * The probability of a rare rung in words.
 *
 * @param rung the rung
 * @param plan how many runs it was estimated by
 * @param estimate what came out
 */
record RareText(RareRung rung, SplittingPlan plan, RareEstimate estimate) {

  /** A probability from here on is not told as one run in so many. */
  private static final double FREQUENT = 0.1;

  List<String> lines() {
    List<String> lines = new ArrayList<>();
    lines.add(rung.scenario().title());
    lines.add(
        Template.fill(
            "%s (%s) reached within %d days, by adaptive multilevel splitting, seed %d",
            Titles.of(rung.rung()), rung.rung().id(), rung.scenario().horizonDays(), plan.seed()));
    lines.add("");
    lines.addAll(probability());
    lines.add("");
    lines.add(
        Template.fill(
            "By      %d groups of %d runs and, on average, %s levels each; the runs that got there"
                + " go back to %d of the %s first ones",
            plan.groups(),
            plan.runsOfGroup(),
            Numerals.number(Math.rint(estimate.levels())),
            estimate.ancestors(),
            Numerals.whole(plan.runs())));
    lines.add("Cost    " + cost());
    if (estimate.extinct() > 0) {
      lines.add(
          Template.fill(
              "Left    %d of %d groups were left without a run on the way and count as 0. Maybe give a larger -n",
              estimate.extinct(), plan.groups()));
    }
    lines.add("");
    lines.add(
        "The interval tells how exact the share of the model's runs is, not whether the scenario's"
            + " assumptions are right.");
    return lines;
  }

  private List<String> probability() {
    double p = estimate.probability();
    Interval interval = estimate.interval();
    int decimals = Numerals.decimals(interval.low(), interval.high());
    List<String> lines = new ArrayList<>();
    lines.add(
        Template.fill(
            "Probability  %s (95 %% interval %s to %s)",
            Numerals.rounded(p, decimals),
            Numerals.rounded(interval.low(), decimals),
            Numerals.rounded(interval.high(), decimals)));
    if (p == 0) {
      lines.add(
          Template.fill(
              "             no run got there; the interval is that of %s plain runs",
              Numerals.whole(plan.runs())));
    } else if (p < FREQUENT) {
      lines.add(
          Template.fill(
              "             one run in %s (%s to %s)",
              Numerals.number(rounded(1 / p)),
              Numerals.number(rounded(1 / interval.high())),
              Numerals.number(rounded(1 / interval.low()))));
    }
    return lines;
  }

  /** A number with three significant digits at most. */
  private static double rounded(double value) {
    double unit = 1;
    while (value / unit >= 1000) {
      unit *= 10;
    }
    return Math.rint(value / unit) * unit;
  }

  private String cost() {
    String worth =
        Template.fill("as many steps as %s runs", Numerals.whole(Math.rint(estimate.runsWorth())));
    if (Double.isNaN(estimate.plainRuns())) {
      return worth;
    }
    String plain = Numerals.number(rounded(estimate.plainRuns()));
    return estimate.gain() < 1
        ? worth + "; " + "about " + plain + " plain runs would be as exact: this rung is not rare"
        : worth
            + "; about as exact as "
            + plain
            + " plain runs, "
            + Numerals.number(rounded(estimate.gain()))
            + " times as many";
  }
}
