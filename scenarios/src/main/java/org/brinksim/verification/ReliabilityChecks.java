package org.brinksim.verification;

import java.util.ArrayList;
import java.util.List;
import org.brinksim.text.Template;

/** Whether beliefs are as often right as they say: a reliability diagram in rows. */
final class ReliabilityChecks {

  private static final int RUNS = 4_000;
  private static final int BINS = 10;

  /** The first day on which the chain is stationary, and the last. */
  private static final int FIRST = 2;

  private static final int LAST = 120;

  private static final Check RELIABILITY =
      new Check(
          "reliability",
          "Of the days on which a state holds p, the share p is true",
          "The forward algorithm of a hidden Markov chain (Rabiner 1989): its posterior is calibrated",
          "Chance over 4,000 runs of 119 days; days of one run count together",
          ReliabilityChecks::rows);

  private ReliabilityChecks() {}

  static List<Check> checks() {
    return List.of(RELIABILITY);
  }

  private static List<Row> rows(CheckRunner runner) {
    Sample sample = runner.run(RUNS, "telegraph");
    List<Row> rows = new ArrayList<>();
    for (String state : List.of("sharp", "dim")) {
      for (int bin = 0; bin < BINS; bin++) {
        rows.add(row(sample, state, bin));
      }
    }
    return rows;
  }

  /**
   * What is held and what is true, over all days of all runs on which a state's belief is in a
   * tenth. What is held less what is true, summed over the days of a run, has the mean 0; runs are
   * independent of each other, days are not.
   */
  private static Row row(Sample sample, String state, int bin) {
    double[] excess = new double[RUNS];
    double days = 0;
    double held = 0;
    double was = 0;
    for (int day = FIRST; day <= LAST; day++) {
      double[] belief = sample.at(state + ".belief.fighting", day);
      double[] engaged = sample.at("red.engaged", day);
      for (int run = 0; run < RUNS; run++) {
        if (bin == Math.min(BINS - 1, (int) (belief[run] * BINS))) {
          double truth = engaged[run] > 0 ? 1 : 0;
          days++;
          held += belief[run];
          was += truth;
          excess[run] += truth - belief[run];
        }
      }
    }
    return Row.estimate(
        Template.fill("%s holds %.1f to %.1f: is true", state, bin / 10.0, (bin + 1) / 10.0),
        held / days,
        was / days,
        Moments.of(excess).standardError() * RUNS / days);
  }
}
