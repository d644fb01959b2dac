package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Duels of few against exact chains. */
final class Duels {

  private static final int RUNS = 40_000;
  private static final String RED_WINS = "redWins";

  private static final Check SQUARE =
      new Check(
          "stochastic-square-law",
          "Duels under aimed fire are won, and survived, as the exact Markov chain says",
          "Brown 1963, Operations Research 11(3): 418-425; recursion over the numbers left",
          "Means over 40,000 duels, losses one by one: chance alone",
          Duels::square);

  private static final Check LINEAR =
      new Check(
          "stochastic-linear-law",
          "Duels under unaimed fire are won as the sums of negative binomials say",
          "Brown 1963; P = sum over j < r of C(b-1+j, j) q^b (1-q)^j, q red's share of the fire",
          "Means over 40,000 duels, losses one by one: chance alone",
          Duels::linear);

  private static final Check MIXED =
      new Check(
          "mixed-law",
          "Ambushes are won and survived as the chain of the mixed law says",
          "Deitchman 1962, Operations Research 10(6): 818-827; recursion over the numbers left",
          "Means over 2,000 duels, losses one by one: chance alone",
          Duels::mixed);

  private static final Check CONVERGENCE =
      new Check(
          "convergence",
          "In exchanges of fire duels converge to the exact chain, at first order",
          "Exact chain of exchanges of simultaneous fire; its limit is the stochastic square law",
          "Means over 100,000 duels (10, 8): chance alone; the order's error follows from theirs",
          Duels::convergence);

  private Duels() {}

  static List<Check> checks() {
    return List.of(SQUARE, LINEAR, MIXED, CONVERGENCE);
  }

  private static List<Row> square(Laboratory laboratory) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(aimed(laboratory, 2, 1, 1, 1));
    rows.addAll(aimed(laboratory, 4, 3, 1, 1));
    rows.addAll(aimed(laboratory, 10, 8, 1, 1));
    rows.addAll(aimed(laboratory, 50, 45, 1, 1));
    rows.addAll(aimed(laboratory, 10, 5, 1, 4));
    return rows;
  }

  private static List<Row> aimed(
      Laboratory laboratory, int red, int blue, double redEffect, double blueEffect) {
    Sample sample =
        laboratory.run(
            RUNS,
            "duel",
            "redSoldiers=" + red,
            "blueSoldiers=" + blue,
            "redAimed=" + redEffect,
            "blueAimed=" + blueEffect);
    DuelChain chain = DuelChain.square(red, blue, redEffect, blueEffect);
    List<Row> rows =
        new ArrayList<>(outcome(name(red, blue, redEffect, blueEffect), chain, sample));
    double[] untouched = sample.response("redSurvivors");
    for (int i = 0; i < untouched.length; i++) {
      untouched[i] = untouched[i] == red ? 1 : 0;
    }
    if (red <= 10) {
      rows.add(
          Row.mean(
              name(red, blue, redEffect, blueEffect) + "red without a loss",
              chain.redLeft(red),
              untouched));
    }
    return rows;
  }

  private static List<Row> outcome(String name, DuelChain chain, Sample sample) {
    return List.of(
        Row.mean(name + "red wins", chain.redWins(), sample.response(RED_WINS)),
        Row.mean(name + "red survivors", chain.redSurvivors(), sample.response("redSurvivors")),
        Row.mean(name + "blue survivors", chain.blueSurvivors(), sample.response("blueSurvivors")));
  }

  private static String name(int red, int blue, double redEffect, double blueEffect) {
    return String.format(
        Locale.ROOT, "(%d, %d) at %.0f to %.0f: ", red, blue, redEffect, blueEffect);
  }

  private static List<Row> linear(Laboratory laboratory) {
    List<Row> rows = new ArrayList<>();
    for (int[] fire : new int[][] {{1, 1}, {2, 3}}) {
      double share = (double) fire[0] / (fire[0] + fire[1]);
      Sample sample =
          laboratory.run(RUNS, "linear-duel", "redUnaimed=" + fire[0], "blueUnaimed=" + fire[1]);
      rows.addAll(
          outcome(name(10, 8, fire[0], fire[1]), DuelChain.of(10, 8, (r, b) -> share), sample));
    }
    return rows;
  }

  /** The next loss is blue's with probability b·r/(b·r + a·r·b), so that red's number drops out. */
  private static List<Row> mixed(Laboratory laboratory) {
    List<Row> rows = new ArrayList<>();
    for (int[] numbers : new int[][] {{1000, 300}, {200, 400}, {100, 200}}) {
      Sample sample =
          laboratory.run(
              2000, "mixed-law", "redSoldiers=" + numbers[0], "blueSoldiers=" + numbers[1]);
      DuelChain chain = DuelChain.of(numbers[0], numbers[1], (r, b) -> 0.02 / (0.02 + 0.0001 * b));
      String name = String.format(Locale.ROOT, "(%d, %d): ", numbers[0], numbers[1]);
      rows.addAll(outcome(name, chain, sample));
    }
    return rows;
  }

  private static List<Row> convergence(Laboratory laboratory) {
    int runs = 100_000;
    double limit = DuelChain.square(10, 8, 1, 1).redWins();
    List<Row> rows = new ArrayList<>();
    double[] bias = new double[3];
    double[] error = new double[3];
    double[] exact = new double[3];
    for (int k = 0; k < 3; k++) {
      int perDay = 1 << k;
      Sample sample =
          laboratory.run(
              runs,
              "duel",
              "redSoldiers=10",
              "blueSoldiers=8",
              "combat.exactBelow=0",
              "combat.substepsPerDay=" + perDay,
              "stepDays=64",
              "horizonDays=64");
      double expected = DuelExchanges.redWins(10, 8, 1.0 / perDay);
      rows.add(
          Row.mean(
              String.format(Locale.ROOT, "red wins at %d exchanges a day", perDay),
              expected,
              sample.response(RED_WINS)));
      Moments got = Moments.of(sample.response(RED_WINS));
      bias[k] = got.mean() - limit;
      error[k] = got.standardError();
      exact[k] = expected - limit;
    }
    rows.add(order("order of convergence, 1 to 2 a day", 0, bias, error, exact));
    rows.add(order("order of convergence, 2 to 4 a day", 1, bias, error, exact));
    return rows;
  }

  /** log2 of the ratio of two errors, with the standard error that follows from theirs. */
  private static Row order(String name, int k, double[] bias, double[] error, double[] exact) {
    double relative = Math.hypot(error[k] / exact[k], error[k + 1] / exact[k + 1]);
    return Row.estimate(
        name,
        Math.log(exact[k] / exact[k + 1]) / Math.log(2),
        Math.log(Math.abs(bias[k] / bias[k + 1])) / Math.log(2),
        relative / Math.log(2));
  }
}
