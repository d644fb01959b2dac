package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Duels against the exact chain of the stochastic square law. */
final class Duels {

  private static final int RUNS = 40_000;

  private static final Check SQUARE =
      new Check(
          "stochastic-square-law",
          "Duels under aimed fire are won, and survived, as the exact Markov chain says",
          "Brown 1963, Operations Research 11(3); recursion over the numbers left, done here",
          "Means over 40,000 duels, losses one by one: chance alone",
          Duels::square);

  private Duels() {}

  static List<Check> checks() {
    return List.of(SQUARE);
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
    String name =
        String.format(Locale.ROOT, "(%d, %d) at %.0f to %.0f: ", red, blue, redEffect, blueEffect);
    return List.of(
        Row.mean(name + "red wins", chain.redWins(), sample.response("redWins")),
        Row.mean(name + "red survivors", chain.redSurvivors(), sample.response("redSurvivors")),
        Row.mean(name + "blue survivors", chain.blueSurvivors(), sample.response("blueSurvivors")));
  }
}
