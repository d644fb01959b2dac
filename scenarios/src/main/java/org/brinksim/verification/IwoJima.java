package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.text.Template;

/** The battle of Iwo Jima, day by day. */
final class IwoJima {

  private static final double BY_JAPAN = 0.0544;
  private static final double BY_US = 0.0106;
  private static final int DAYS = 36;
  private static final int STEPS_PER_DAY = 8;
  private static final int RUNS = 400;

  /** Half an exchange's length times the change of the daily losses: the error of exchanges. */
  private static final double EXCHANGES = 1.5;

  private static final Check ENGEL =
      new Check(
          "iwo-jima",
          "The strengths at Iwo Jima follow Engel's equations day by day",
          "Engel 1954, Operations Research 2(2): 163-171; solved here by Runge and Kutta's rule",
          "Chance over 400 runs; up to 1.5 soldiers from exchanges of fire; for Japan at the end, what"
              + " runs without anyone left add to the mean",
          IwoJima::rows);

  private IwoJima() {}

  static List<Check> checks() {
    return List.of(ENGEL);
  }

  /**
   * The mean strengths of both sides at the end of each day, against the solution of the equations.
   */
  private static List<Row> rows(CheckRunner runner) {
    Sample sample = runner.run(RUNS, "iwo-jima");
    double[][] expected = solution();
    List<Row> rows = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      rows.add(
          Row.mean(
              name(day, "United States"),
              expected[day][0],
              sample.at("red.present", day * STEPS_PER_DAY),
              EXCHANGES,
              "exchanges"));
      double[] japan = sample.at("blue.present", day * STEPS_PER_DAY);
      rows.add(
          Row.mean(
              name(day, "Japan"),
              expected[day][1],
              japan,
              EXCHANGES + belowNobody(expected[day][1], Moments.of(japan).standardDeviation()),
              "exchanges"));
    }
    return rows;
  }

  private static String name(int day, String side) {
    return Template.fill("day %d: %s", day, side);
  }

  /**
   * What a normal strength would lose in the mean below nobody, at most: its standard deviation
   * times exp(-z²/2)/sqrt(2 pi), z standard deviations above nobody.
   */
  private static double belowNobody(double mean, double standardDeviation) {
    double z = mean / standardDeviation;
    return standardDeviation * Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
  }

  /** American and Japanese strength at the end of each day, 0 the start. */
  static double[][] solution() {
    int parts = 1000;
    double h = 1.0 / parts;
    double[][] strength = new double[DAYS + 1][];
    double[] now = {0, 21_500};
    strength[0] = now;
    for (int day = 1; day <= DAYS; day++) {
      double landing = day == 1 ? 54_000 : day == 3 ? 6_000 : day == 6 ? 13_000 : 0;
      for (int i = 0; i < parts; i++) {
        now = step(now, landing, h);
      }
      strength[day] = now;
    }
    return strength;
  }

  /** One step of Runge and Kutta of fourth order, of h days. */
  private static double[] step(double[] now, double landing, double h) {
    double[] k1 = slope(now[0], now[1], landing);
    double[] k2 = slope(now[0] + h / 2 * k1[0], now[1] + h / 2 * k1[1], landing);
    double[] k3 = slope(now[0] + h / 2 * k2[0], now[1] + h / 2 * k2[1], landing);
    double[] k4 = slope(now[0] + h * k3[0], now[1] + h * k3[1], landing);
    double[] next = new double[2];
    for (int i = 0; i < 2; i++) {
      next[i] = now[i] + h / 6 * (k1[i] + 2 * k2[i] + 2 * k3[i] + k4[i]);
    }
    return next;
  }

  /**
   * Engel's equations: A' = P − b·B and B' = −a·A, with a and b his fitted rates.
   *
   * @param us American strength
   * @param japan Japanese strength
   * @param landing soldiers who land that day, P
   */
  private static double[] slope(double us, double japan, double landing) {
    return new double[] {landing - BY_JAPAN * japan, -BY_US * us};
  }
}
