package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.text.Template;

/** The deterministic laws of attrition, which means over runs follow. */
final class MeanLaws {

  private static final int RUNS = 2_000;
  private static final int[] DAYS = {1, 5, 10};
  private static final String RED = "red.present";
  private static final String BLUE = "blue.present";

  private static final Check SQUARE =
      new Check(
          "square-law",
          "Under aimed fire mean strengths follow Lanchester's square law",
          "Lanchester 1916; A(t) = A0 cosh wt - sqrt(a/b) B0 sinh wt, w = sqrt(ab)",
          "The rates are linear, so that the means of the exact chain follow the law while both sides"
              + " stand: chance alone. Squares of single losses move the invariant by"
              + " -0.01 (A - B) a day, which is allowed for",
          MeanLaws::square);

  private static final Check LIMIT =
      new Check(
          "large-numbers",
          "With growing numbers the survivors' share tends to that of the square law",
          "Exact chain; its limit is sqrt(A0² - B0²)/A0 = 0.6 (Lanchester 1916)",
          "Means over 2,000 duels of 10 to 8, 100 to 80 and 1,000 to 800: chance alone",
          MeanLaws::limit);

  private static final Check LINEAR =
      new Check(
          "linear-law",
          "Under unaimed fire mean strengths follow Lanchester's linear law",
          "Lanchester 1916; A' = B' = -cAB, A - B constant",
          "Chance, and the covariance of the two strengths, which slows the mean of the chain down:"
              + " less than 0.3 soldiers in a hundred days",
          MeanLaws::linear);

  private static final Check AREA =
      new Check(
          "area-fire",
          "Under area fire alone strengths decay exponentially, and losses are binomial",
          "Each soldier survives t days with probability exp(-ft)",
          "Means and standard deviations over 2,000 runs: chance alone",
          MeanLaws::area);

  private static final Check QUALITY =
      new Check(
          "quality",
          "Training, integration, supply, terrain and posture scale the square law's rates",
          "Square law with rates times (e + (1-e)t)(1 - f(1-i))s of those who fire and (1 + v(1-t))cp"
              + " of those who are hit",
          "As for the square law: chance alone",
          MeanLaws::quality);

  private MeanLaws() {}

  static List<Check> checks() {
    return List.of(SQUARE, LIMIT, LINEAR, AREA, QUALITY);
  }

  /**
   * Mean strengths at ten and at one to two, and the invariant A² − B², which the law keeps. A loss
   * changes the square of n by 2n − 1, not 2n, so that the invariant of single losses drifts a
   * little.
   */
  private static List<Row> square(CheckRunner runner) {
    Sample first = runner.run(RUNS, "square-law");
    List<Row> rows = new ArrayList<>(course("(1000, 800): ", first, 1000, 800, 0.01, 0.01));
    for (int day : new int[] {5, 10}) {
      double[] red = first.at(RED, day);
      double[] blue = first.at(BLUE, day);
      double[] invariant = new double[red.length];
      for (int i = 0; i < red.length; i++) {
        invariant[i] = red[i] * red[i] - blue[i] * blue[i];
      }
      double drift = 0.01 * 222 * day;
      rows.add(Row.mean("(1000, 800): A² - B², day " + day, 360_000, invariant, drift, "drift"));
    }
    Sample second =
        runner.run(
            RUNS,
            "square-law",
            "redSoldiers=500",
            "blueSoldiers=1000",
            "redAimed=0.05",
            "blueAimed=0.02");
    rows.addAll(course("(500, 1000) at 5 to 2: ", second, 500, 1000, 0.05, 0.02));
    return rows;
  }

  /**
   * Means against A(t) = A₀ cosh wt − √(b/a)·B₀ sinh wt and its mirror image, w = √(ab).
   *
   * @param red soldiers of red at the start, A₀
   * @param blue soldiers of blue at the start, B₀
   * @param redRate hits a day by a soldier of red, a
   * @param blueRate hits a day by a soldier of blue, b
   */
  private static List<Row> course(
      String name, Sample sample, int red, int blue, double redRate, double blueRate) {
    double w = Math.sqrt(redRate * blueRate);
    double ratio = Math.sqrt(blueRate / redRate);
    List<Row> rows = new ArrayList<>();
    for (int day : DAYS) {
      double cosh = Math.cosh(w * day);
      double sinh = Math.sinh(w * day);
      String at = Template.fill(", day %d", day);
      rows.add(Row.mean(name + "red" + at, red * cosh - ratio * blue * sinh, sample.at(RED, day)));
      rows.add(
          Row.mean(name + "blue" + at, blue * cosh - red * sinh / ratio, sample.at(BLUE, day)));
    }
    return rows;
  }

  /** The share of red left at 10 to 8, ten and a hundred times as many, against the exact chain. */
  private static List<Row> limit(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    for (int scale : new int[] {1, 10, 100}) {
      int red = 10 * scale;
      int blue = 8 * scale;
      double[] share =
          runner
              .run(RUNS, "duel", "redSoldiers=" + red, "blueSoldiers=" + blue)
              .response("redSurvivors");
      for (int i = 0; i < share.length; i++) {
        share[i] /= red;
      }
      String name = Template.fill("(%d, %d): red survivors' share", red, blue);
      rows.add(Row.mean(name, DuelChain.square(red, blue, 1, 1).redSurvivors() / red, share));
    }
    return rows;
  }

  /** With D = A - B constant, A(t) = D / (1 - (B0/A0) exp(-cDt)). */
  private static List<Row> linear(CheckRunner runner) {
    Sample sample = runner.run(RUNS, "linear-law");
    List<Row> rows = new ArrayList<>();
    for (int day : new int[] {1, 50, 100}) {
      double red = 200 / (1 - 0.8 * Math.exp(-1e-5 * 200 * day));
      double bias = 0.003 * day;
      rows.add(Row.mean("red, day " + day, red, sample.at(RED, day), bias, "covariance"));
      rows.add(Row.mean("blue, day " + day, red - 200, sample.at(BLUE, day), bias, "covariance"));
    }
    return rows;
  }

  /**
   * Independent deaths at a constant rate f: the mean of the survivors is A₀·e^(−ft), and their
   * number is binomial.
   */
  private static List<Row> area(CheckRunner runner) {
    Sample sample = runner.run(RUNS, "area-fire");
    List<Row> rows = new ArrayList<>();
    for (int day : DAYS) {
      rows.add(Row.mean("red, day " + day, 1000 * Math.exp(-0.05 * day), sample.at(RED, day)));
      rows.add(Row.mean("blue, day " + day, 500 * Math.exp(-0.02 * day), sample.at(BLUE, day)));
    }
    double p = Math.exp(-0.5);
    // The standard deviation of a sample of n normal numbers has a relative error of 1/sqrt(2n).
    double deviation = Math.sqrt(1000 * p * (1 - p));
    rows.add(
        Row.estimate(
            "red, day 10: standard deviation",
            deviation,
            Moments.of(sample.at(RED, 10)).standardDeviation(),
            deviation / Math.sqrt(2.0 * RUNS)));
    return rows;
  }

  /**
   * Every factor on fire and on losses at once, against the square law with rates that were
   * multiplied by hand.
   */
  private static List<Row> quality(CheckRunner runner) {
    double redFire = (0.5 + 0.5 * 0.4) * (1 - 0.2 * 0.75) * 0.9;
    double blueFire = 0.5 + 0.5 * 0.6;
    double onBlue = (1 + 0.8 * 0.4) * 0.5 * 0.7;
    double onRed = 1 + 0.8 * 0.6;
    Sample sample = runner.run(RUNS, "quality");
    return course("", sample, 1000, 800, 0.05 * redFire * onBlue, 0.02 * blueFire * onRed);
  }
}
