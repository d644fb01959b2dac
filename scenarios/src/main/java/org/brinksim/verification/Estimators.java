package org.brinksim.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.statistics.CumulativeIncidence;
import org.brinksim.statistics.RankInterval;
import org.brinksim.text.Template;

/** The statistics that are reported, against published values. */
final class Estimators {

  private static final Check RANKS =
      new Check(
          "quantile-intervals",
          "Intervals of quantiles have the ranks and the coverage of the binomial",
          "David and Nagaraja 2003, Order Statistics, section 7.1; shortest with 95 % at least",
          "Four published digits",
          Estimators::ranks);

  private static final Check SURVIVAL =
      new Check(
          "kaplan-meier",
          "Survival with censoring is the product-limit estimate",
          "Freireich et al. 1963, Blood 21: 699-716: remission under 6-MP, 21 patients, 12 censored",
          "Four published digits",
          runner -> survival());

  private Estimators() {}

  static List<Check> checks() {
    return List.of(RANKS, SURVIVAL);
  }

  /**
   * Ranks and coverage of the shortest interval with at least 95 %: each line has the number of
   * values, the probability, the two ranks and the coverage as published.
   */
  private static List<Row> ranks(CheckRunner runner) {
    double[][] cases = {
      {30, 0.5, 10, 21, 0.9572},
      {100, 0.5, 40, 60, 0.9540},
      {100, 0.9, 84, 96, 0.9557},
      {200, 0.95, 183, 196, 0.9615}
    };
    List<Row> rows = new ArrayList<>();
    for (double[] known : cases) {
      RankInterval got = RankInterval.shortest((int) known[0], known[1], 0.95).orElseThrow();
      String name = Template.fill("%.0f values, %.0f %% quantile: ", known[0], 100 * known[1]);
      rows.add(Row.exact(name + "lower rank", known[2], got.lower(), 0));
      rows.add(Row.exact(name + "upper rank", known[3], got.upper(), 0));
      rows.add(Row.exact(name + "coverage", known[4], got.coverage(), 1e-4));
    }
    return rows;
  }

  /** The shares in remission after each relapse, as published with four digits. */
  private static List<Row> survival() {
    double[] events = {6, 6, 6, 7, 10, 13, 16, 22, 23};
    double[] censored = {6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35};
    double[] times = Arrays.copyOf(events, 21);
    Arrays.fill(times, events.length, 21, Double.NaN);
    double[] until = new double[21];
    Arrays.fill(until, 0, events.length, 35);
    System.arraycopy(censored, 0, until, events.length, censored.length);
    CumulativeIncidence incidence = CumulativeIncidence.of(times, until, 0.95);
    double[][] known = {
      {6, 0.8571}, {7, 0.8067}, {10, 0.7529}, {13, 0.6902}, {16, 0.6275}, {22, 0.5378}, {23, 0.4482}
    };
    List<Row> rows = new ArrayList<>();
    for (double[] at : known) {
      String name = Template.fill("in remission after %.0f weeks", at[0]);
      rows.add(Row.exact(name, at[1], 1 - incidence.at(at[0]), 5.1e-5));
    }
    return rows;
  }
}
