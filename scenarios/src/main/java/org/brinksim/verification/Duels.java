package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.text.Decimals;
import org.brinksim.text.Template;

/** Duels of few against exact chains. */
final class Duels {

  private static final int RUNS = 40_000;
  private static final double RARE = 0.001;
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
          "Exact chain of exchanges of simultaneous fire; it tends to that of single losses, and the order"
              + " to 1",
          "Means over 20,000 duels (10, 8): chance alone; the order's error follows from theirs",
          Duels::convergence);

  private Duels() {}

  static List<Check> checks() {
    return List.of(SQUARE, LINEAR, MIXED, CONVERGENCE);
  }

  /**
   * Numbers and rates from two against one to fifty against forty-five, and one at a quarter of the
   * fire.
   */
  private static List<Row> square(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    rows.addAll(aimed(runner, 2, 1, 1, 1));
    rows.addAll(aimed(runner, 4, 3, 1, 1));
    rows.addAll(aimed(runner, 10, 8, 1, 1));
    rows.addAll(aimed(runner, 50, 45, 1, 1));
    rows.addAll(aimed(runner, 10, 5, 1, 4));
    return rows;
  }

  /**
   * Duels under aimed fire against the exact chain.
   *
   * @param red soldiers of red
   * @param blue soldiers of blue
   * @param redEffect hits a day by a soldier of red
   * @param blueEffect hits a day by a soldier of blue
   */
  private static List<Row> aimed(
      CheckRunner runner, int red, int blue, double redEffect, double blueEffect) {
    Sample sample =
        runner.run(
            RUNS,
            "duel",
            "redSoldiers=" + red,
            "blueSoldiers=" + blue,
            "redAimed=" + Decimals.plain(redEffect),
            "blueAimed=" + Decimals.plain(blueEffect));
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

  /** Who wins, and how many are left; without what is as good as certain. */
  private static List<Row> outcome(String name, DuelChain chain, Sample sample) {
    List<Row> rows = new ArrayList<>();
    boolean open = chain.redWins() > RARE && chain.redWins() < 1 - RARE;
    if (open) {
      rows.add(Row.mean(name + "red wins", chain.redWins(), sample.response(RED_WINS)));
    }
    if (open || chain.redWins() > RARE) {
      rows.add(
          Row.mean(name + "red survivors", chain.redSurvivors(), sample.response("redSurvivors")));
    }
    if (open || chain.redWins() < 1 - RARE) {
      rows.add(
          Row.mean(
              name + "blue survivors", chain.blueSurvivors(), sample.response("blueSurvivors")));
    }
    return rows;
  }

  private static String name(int red, int blue, double redEffect, double blueEffect) {
    return Template.fill("(%d, %d) at %.0f to %.0f: ", red, blue, redEffect, blueEffect);
  }

  /**
   * Duels under unaimed fire: both sides' losses come at rates proportional to r·b, so that the
   * next loss is blue's with a constant probability.
   */
  private static List<Row> linear(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    for (int[] fire : new int[][] {{1, 1}, {2, 3}}) {
      double share = (double) fire[0] / (fire[0] + fire[1]);
      Sample sample =
          runner.run(RUNS, "linear-duel", "redUnaimed=" + fire[0], "blueUnaimed=" + fire[1]);
      rows.addAll(
          outcome(name(10, 8, fire[0], fire[1]), DuelChain.of(10, 8, (r, b) -> share), sample));
    }
    return rows;
  }

  /** The next loss is blue's with probability b·r/(b·r + a·r·b), so that red's number drops out. */
  private static List<Row> mixed(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    for (int[] numbers : new int[][] {{1000, 300}, {200, 400}, {100, 200}}) {
      Sample sample =
          runner.run(2000, "mixed-law", "redSoldiers=" + numbers[0], "blueSoldiers=" + numbers[1]);
      DuelChain chain = DuelChain.of(numbers[0], numbers[1], (r, b) -> 0.02 / (0.02 + 0.0001 * b));
      String name = Template.fill("(%d, %d): ", numbers[0], numbers[1]);
      rows.addAll(outcome(name, chain, sample));
    }
    return rows;
  }

  /**
   * Duels in 2, 4, 8 and 16 exchanges a day. Each is compared with its own exact chain, and the
   * errors of those against the chain of single losses with each other: halving the exchange halves
   * the error.
   */
  private static List<Row> convergence(CheckRunner runner) {
    double limit = DuelChain.square(10, 8, 1, 1).redSurvivors();
    List<Row> rows = new ArrayList<>();
    List<Row> orders = new ArrayList<>();
    Row coarser = null;
    for (int perDay = 2; perDay <= 16; perDay *= 2) {
      Sample sample = inExchanges(runner, perDay);
      double days = 1.0 / perDay;
      String name = Template.fill("%d exchanges a day: ", perDay);
      double wins = DuelExchanges.mean(10, 8, days, (r, b) -> r > 0 ? 1 : 0);
      double left = DuelExchanges.mean(10, 8, days, (r, b) -> r);
      Row survivors = Row.mean(name + "red survivors", left, sample.response("redSurvivors"));
      rows.add(Row.mean(name + "red wins", wins, sample.response(RED_WINS)));
      rows.add(survivors);
      if (coarser != null) {
        orders.add(order(perDay, coarser, survivors, limit));
      }
      coarser = survivors;
    }
    rows.addAll(orders);
    return rows;
  }

  /** Duels of 10 to 8 in exchanges of simultaneous fire, as one long step. */
  private static Sample inExchanges(CheckRunner runner, int perDay) {
    return runner.run(
        20_000,
        "duel",
        "redSoldiers=10",
        "blueSoldiers=8",
        "combat.exactBelow=0",
        "combat.substepsPerDay=" + perDay,
        "stepDays=64",
        "horizonDays=64");
  }

  /**
   * The order of convergence between two lengths of exchanges: log2 of the ratio of their errors
   * against loss by loss, with the tolerance that follows from theirs.
   */
  private static Row order(int perDay, Row coarse, Row fine, double limit) {
    double exact = (coarse.expected() - limit) / (fine.expected() - limit);
    double got = (coarse.got() - limit) / (fine.got() - limit);
    double relative =
        Math.hypot(
            coarse.tolerance() / (coarse.expected() - limit),
            fine.tolerance() / (fine.expected() - limit));
    return new Row(
        Template.fill("order of convergence, %d to %d a day", perDay / 2, perDay),
        Math.log(exact) / Math.log(2),
        Math.log(got) / Math.log(2),
        relative / Math.log(2),
        Row.BY_ERRORS);
  }
}
