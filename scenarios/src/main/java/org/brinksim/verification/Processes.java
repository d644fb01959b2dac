package org.brinksim.verification;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.brinksim.text.Template;

/** Growth, belief and estimates: closed forms. */
final class Processes {

  /** Metrics are kept as 32-bit numbers. */
  private static final double FLOAT = 1e-6;

  private static final int MANY = 4_000;

  private static final Check GROWTH =
      new Check(
          "growth",
          "Training, experience, integration and recovery approach 1 exponentially",
          "Lack after t days: what it was, times exp(-t/T)",
          "No chance; metrics are kept with seven digits",
          Processes::growth);

  private static final Check BELIEF =
      new Check(
          "belief",
          "Belief goes to its prior with its half-life, falls in silence, and rises with signals as Bayes' rule says",
          "No signals: prior + (p - prior) 2^(-t/H). Silence: the forward algorithm, p -> p' e^(-s)/(p' e^(-s) + 1 - p')"
              + " with p' after a day's change. Signals: mean log-odds t((s + n) ln((s + n)/n) - s)",
          "The first two have no chance in them; metrics are kept with seven digits. Signals: means over"
              + " 4,000 runs, chance alone",
          Processes::belief);

  private static final Check KALMAN =
      new Check(
          "kalman",
          "Estimates of size err, and follow a jump, as a Kalman filter does",
          "Kalman 1960. Without drift: variance R/n after n reports, n Poisson. With drift q: gain K from"
              + " P = (P + q)R/(P + q + R); after a jump the mean closes 1 - (1-K)^k of the gap",
          "Means over 4,000 runs. The number of reports a day varies, which moves the mean"
              + " gain by less than 0.004 of the gap",
          Processes::kalman);

  private Processes() {}

  static List<Check> checks() {
    return List.of(GROWTH, BELIEF, KALMAN);
  }

  /**
   * Training in camp, experience in contact, integration, and the recovery of cohesion in a cease
   * fire: all are of one form.
   */
  private static List<Row> growth(CheckRunner runner) {
    Sample sample = runner.run(2, "growth");
    List<Row> rows = new ArrayList<>();
    for (int day : new int[] {1, 10, 40}) {
      rows.add(exponential("training in camp", 0.8, 30, day, sample.at("red.training", day)));
      rows.add(exponential("integration", 1, 40, day, sample.at("red.integration", day)));
    }
    for (int day : new int[] {1, 10}) {
      rows.add(exponential("experience in contact", 0.6, 20, day, sample.at("blue.training", day)));
    }
    // Contact is that of the day before: on day 10, the first of the cease fire, nobody recovers.
    double lacking = 1 - sample.at("green.cohesion", 10)[0];
    for (int days : new int[] {1, 10, 30}) {
      rows.add(
          exponential(
              "recovery of cohesion", lacking, 15, days, sample.at("green.cohesion", 10 + days)));
    }
    return rows;
  }

  /**
   * A share against 1 − lacking·e^(−days/T).
   *
   * @param lacking what was lacking to 1 at the beginning
   * @param time the e-folding time T, in days
   * @param days days since
   * @param got the share in any run: there is no chance in it
   */
  private static Row exponential(String what, double lacking, double time, int days, double[] got) {
    String name = Template.fill("%s, after %d days", what, days);
    return Row.exact(name, 1 - lacking * Math.exp(-days / time), got[0], FLOAT);
  }

  /**
   * A belief without signals, one in what is never true and of which nothing false is heard, and
   * one that rises by signals of known rates.
   */
  private static List<Row> belief(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    Sample one = runner.run(2, "watching");
    for (int day : new int[] {0, 5, 10, 40}) {
      double expected = 0.2 + (0.9 - 0.2) * Math.pow(2, -day / 10.0);
      double got = one.at("blind.belief.camp", day)[0];
      rows.add(Row.exact("no signals: belief on day " + day, expected, got, FLOAT));
    }
    for (int day : new int[] {1, 10, 40}) {
      double got = one.at("quiet.belief.gone", day)[0];
      rows.add(Row.exact("silence: belief on day " + day, silence(day), got, FLOAT));
    }
    Sample many = runner.run(MANY, "watching", "horizonDays=10");
    double genuine = 0.3;
    double all = genuine + 0.1;
    for (int day : new int[] {1, 5, 10}) {
      double expected = day * (all * Math.log(all / 0.1) - genuine);
      double[] got =
          Arrays.stream(many.at("dim.belief.there", day)).map(Processes::logOdds).toArray();
      rows.add(Row.mean("signals: mean log-odds on day " + day, expected, got));
    }
    return rows;
  }

  /** A belief of 0.5 after days of silence, with 0.15 signals a day and a half-life of 20 days. */
  private static double silence(int days) {
    double kept = Math.pow(2, -1 / 20.0);
    double belief = 0.5;
    for (int day = 0; day < days; day++) {
      double before = 0.3 + (belief - 0.3) * kept;
      double yes = before * Math.exp(-0.15);
      belief = yes / (yes + 1 - before);
    }
    return belief;
  }

  /** ln(p/(1 − p)). */
  private static double logOdds(double probability) {
    return Math.log(probability / (1 - probability));
  }

  /**
   * The mean squared error of estimates of a constant size, which is the variance of a report over
   * the number of reports; and how estimates follow a size that jumps.
   */
  private static List<Row> kalman(CheckRunner runner) {
    List<Row> rows = new ArrayList<>();
    Sample many = runner.run(MANY, "watching", "horizonDays=20");
    for (int day : new int[] {5, 20}) {
      double[] squares = new double[MANY];
      int n = 0;
      for (double estimate : many.at("dim.estimate.there", day)) {
        if (!Double.isNaN(estimate)) {
          double error = Math.log(estimate / 1000);
          squares[n++] = error * error;
        }
      }
      rows.add(
          Row.mean(
              Template.fill("without drift: mean squared error on day %d", day),
              0.16 * meanInverse(0.3 * day),
              Arrays.copyOf(squares, n)));
    }
    rows.addAll(jump(runner.run(MANY, "watching")));
    return rows;
  }

  /** The mean of 1/n for a Poisson number n that is not 0. */
  private static double meanInverse(double mean) {
    double probability = Math.exp(-mean);
    double none = probability;
    double sum = 0;
    for (int n = 1; n < 200; n++) {
      probability *= mean / n;
      sum += probability / n;
    }
    return sum / (1 - none);
  }

  /**
   * The share of a jump from 1,000 to 2,000 that is closed after k days. The gain is that of the
   * filter's steady state, to which thirty steps of its variance lead.
   */
  private static List<Row> jump(Sample sample) {
    double report = 10.0 / 75;
    double drift = 0.1;
    double variance = report;
    for (int i = 0; i < 30; i++) {
      variance = (variance + drift) * report / (variance + drift + report);
    }
    double gain = (variance + drift) / (variance + drift + report);
    List<Row> rows = new ArrayList<>();
    for (int k : new int[] {0, 1, 2, 5}) {
      double[] estimate = sample.at("sharp.estimate.there", 29 + k);
      for (int i = 0; i < estimate.length; i++) {
        estimate[i] = Math.log(estimate[i] / 1000) / Math.log(2);
      }
      rows.add(
          Row.mean(
              Template.fill("with drift: share of a jump closed in %d days", k),
              1 - Math.pow(1 - gain, k),
              estimate,
              0.004,
              "reports a day"));
    }
    return rows;
  }
}
