package org.brinksim.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.text.Template;

/** Waiting times, proportional hazards, and a walk on the ladder. */
final class WaitingTimeChecks {

  private static final int RUNS = 10_000;
  private static final int HORIZON = 60;
  private static final int TOP = 10;
  private static final int WALKS = 2_000;
  private static final int WALK_DAYS = 150;

  private static final Check GEOMETRIC =
      new Check(
          "geometric",
          "At a constant hazard waiting times are geometric",
          "P(T <= t) = 1 - exp(-ht); distance of distribution functions (Kolmogorov, Smirnov)",
          "Chance over 10,000 runs of 60 days; the distance's law is an upper bound for whole days",
          WaitingTimeChecks::geometric);

  private static final Check PROPORTIONAL =
      new Check(
          "proportional-hazards",
          "The hazard and the weight of a driver are found again from the days of action",
          "Cox 1972; maximum likelihood of h = h0 exp(wx) with whole days and a horizon",
          "Chance, by the information matrix of 10,000 runs",
          WaitingTimeChecks::proportional);

  private static final Check RUIN =
      new Check(
          "gamblers-ruin",
          "A walk on a ladder of ten rungs from the third hits the top as a gambler does",
          "Feller 1968, chapter XIV: (1 - (q/p)^3)/(1 - (q/p)^10), and the mean number of steps",
          "Chance over 2,000 walks of 150 days; at p = 1/2 one in 1,800 lasts longer, and adds less than"
              + " 0.02 steps to the mean",
          WaitingTimeChecks::ruin);

  private WaitingTimeChecks() {}

  static List<Check> checks() {
    return List.of(GEOMETRIC, PROPORTIONAL, RUIN);
  }

  /**
   * An act of hazard 0.05 a day without drivers: whole days of waiting are geometric with p = 1 −
   * e^(−0.05).
   */
  private static List<Row> geometric(CheckRunner runner) {
    double[] days = runner.run(RUNS, "hazards").response("steady.act.firstDay");
    List<Row> rows = new ArrayList<>();
    for (int until : new int[] {1, 10, HORIZON}) {
      double[] acted = Arrays.stream(days).map(day -> day <= until ? 1 : 0).toArray();
      rows.add(
          Row.mean(Template.fill("acted by day %d", until), 1 - Math.exp(-0.05 * until), acted));
    }
    double distance = Distances.fromLaw(days, HORIZON, day -> 1 - Math.exp(-0.05 * day));
    rows.add(Row.distance("distance from the geometric law", distance, RUNS));
    return rows;
  }

  /**
   * An act whose hazard depends on a trait that differs from run to run: the likelihood gives the
   * hazard and the weight back, with errors from its curvature.
   */
  private static List<Row> proportional(CheckRunner runner) {
    Sample sample = runner.run(RUNS, "hazards");
    HazardFit fit =
        HazardFit.of(sample.parameter("trait"), sample.response("driven.act.firstDay"), HORIZON);
    return List.of(
        Row.estimate("log of the hazard", Math.log(0.03), fit.logHazard(), fit.logHazardError()),
        Row.estimate("weight of the driver", 0.8, fit.weight(), fit.weightError()));
  }

  /**
   * A walk from rung 3 of 10, up with probability p. It tries events, flags, guards, reversal by
   * time and the ladder together: all must work for the walk to be one.
   */
  private static List<Row> ruin(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    for (double p : new double[] {0.4, 0.5, 0.55}) {
      Sample sample = runner.runText(WALKS, walk(p));
      double[] top = sample.response("daysTo.r10");
      double[] bottom = sample.response("daysTo.r0");
      double[] won = Arrays.stream(top).map(day -> Double.isNaN(day) ? 0 : 1).toArray();
      double[] steps = new double[top.length];
      Arrays.setAll(steps, i -> Double.isNaN(top[i]) ? Math.min(bottom[i], WALK_DAYS) : top[i]);
      Arrays.setAll(steps, i -> Double.isNaN(steps[i]) ? WALK_DAYS : steps[i]);
      double hits = hits(p);
      String name = Template.fill("p = %.2f: ", p);
      rows.add(Row.mean(name + "the top is reached first", hits, won));
      double mean = p == 0.5 ? 3.0 * 7 : (TOP * hits - 3) / (2 * p - 1);
      rows.add(Row.mean(name + "steps to the end", mean, steps, 0.02, "horizon"));
    }
    return rows;
  }

  /** The probability of reaching the top before the bottom; 3/10 for a fair walk. */
  private static double hits(double p) {
    double odds = (1 - p) / p;
    return p == 0.5 ? 0.3 : (1 - Math.pow(odds, 3)) / (1 - Math.pow(odds, TOP));
  }

  /**
   * A walk as a scenario: each morning's event says up or down; each evening the one action that
   * the place and the direction allow moves it.
   */
  private static String walk(double up) {
    StringBuilder text = new StringBuilder();
    text.append("extends: duel\nid: walk\nhorizonDays: ")
        .append(WALK_DAYS)
        .append("\nstepDays: 1\n");
    text.append("parameters: {redSoldiers: {value: 1}, blueSoldiers: {value: 1},");
    text.append(" redAimed: {value: 0}, blueAimed: {value: 0}}\n");
    text.append("ladder:\n  halfLifeDays: 30\n  rungs:\n");
    for (int k = 0; k <= TOP; k++) {
      text.append(Template.fill("    - {id: r%d, level: %d, weight: 1, channel: walk}\n", k, k));
    }
    text.append("states:\n  - id: gambler\n    actions:\n");
    text.append("      - {id: start, rung: r3, standingAtStart: true, effects: [{flag: at3}],");
    text.append(" assumption: the third rung}\n");
    for (int k = 1; k < TOP; k++) {
      text.append(move(k, k + 1, "up")).append(move(k, k - 1, "down"));
    }
    text.append("calendar:\n");
    for (int day = 1; day <= WALK_DAYS; day++) {
      text.append(
          Template.fill(
              "  - {id: d%d, date: {value: %d}, assumption: a toss, outcomes: [", day, day));
      text.append(Template.fill("{probability: %s, effects: [{flag: up}, {clear: down}]}, ", up));
      text.append(
          Template.fill("{probability: %s, effects: [{flag: down}, {clear: up}]}]}\n", 1 - up));
    }
    return text.toString();
  }

  /** An action that takes the walk from one rung to the next. */
  private static String move(int from, int to, String direction) {
    return Template.fill(
        "      - {id: %s%d, rung: r%d, hazardPerDay: 1000, requires: [{flag: at%d}, {flag: %s}],"
            + " effects: [{clear: at%d}, {flag: at%d}], lasts: {days: 1}, assumption: a step}\n",
        direction, from, to, from, direction, from, to);
  }
}
