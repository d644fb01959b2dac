package org.brinksim.verification;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.brinksim.text.Template;

/**
 * What couples states with each other: acts that several take by one decision, and consultation.
 */
final class CouplingChecks {

  /** Metrics are kept as 32-bit numbers. */
  private static final double FLOAT = 1e-6;

  private static final int RUNS = 10_000;
  private static final double LEADER = 0.04;
  private static final double FOLLOWER = 0.05;
  private static final double ALONE = 0.4;

  private static final Check JOINT =
      new Check(
          "joint-act",
          "Who follows another acts at the sum of both hazards, and on its day by the ratio of chances",
          "Leader of hazard a, follower of b with the share s left alone: P(follower by day t) ="
              + " 1 - exp(-(a + sb)t). Same first day by day t: p(1 - q^t)/(1 - q), p = 1 - exp(-a),"
              + " q = exp(-a - sb). Switched off: 1 - exp(-bt)",
          "Chance over 10,000 runs of 60 days",
          CouplingChecks::joint);

  private static final double RATE = 0.1;
  private static final int BEFORE = 5;
  private static final int MEETINGS = 200;

  private static final Check POOL =
      new Check(
          "consultation",
          "Beliefs of states that consult each other approach their mean, which stays",
          "A linear opinion pool in continuous time (DeGroot 1974): p(t) = m + (p(0) - m) exp(-rt)",
          "No chance but in what is believed before: over 200 runs; metrics are kept with seven digits",
          CouplingChecks::pool);

  private CouplingChecks() {}

  static List<Check> checks() {
    return List.of(JOINT, POOL);
  }

  private static List<Row> joint(CheckRunner runner) {
    Sample on = runner.runText(RUNS, together("true"));
    double[] leads = on.response("leader.act.firstDay");
    double[] follows = on.response("follower.act.firstDay");
    double both = LEADER + ALONE * FOLLOWER;
    double neither = Math.exp(-both);
    double same = (1 - Math.exp(-LEADER)) * (1 - Math.pow(neither, 20)) / (1 - neither);
    double[] off = runner.runText(RUNS, together("false")).response("follower.act.firstDay");
    return List.of(
        Row.mean("follower acted by day 5", 1 - Math.exp(-both * 5), by(follows, 5)),
        Row.mean("follower acted by day 20", 1 - Math.exp(-both * 20), by(follows, 20)),
        Row.mean("leader acted by day 20", 1 - Math.exp(-LEADER * 20), by(leads, 20)),
        Row.mean(
            "both first on one day, by day 20",
            same,
            IntStream.range(0, RUNS)
                .mapToDouble(r -> leads[r] == follows[r] && leads[r] <= 20 ? 1 : 0)
                .toArray()),
        Row.mean("switched off: acted by day 20", 1 - Math.exp(-FOLLOWER * 20), by(off, 20)));
  }

  private static double[] by(double[] days, int until) {
    return Arrays.stream(days).map(day -> day <= until ? 1 : 0).toArray();
  }

  private static String together(String joint) {
    return Template.fill(
        "extends: hazards\nid: together\ncouplings: {joint: %s}\nstates:\n"
            + "  - {id: leader, actions: [{id: act, rung: act, hazardPerDay: %s,"
            + " jointWith: [follower.act], assumption: invented}]}\n"
            + "  - {id: follower, actions: [{id: act, rung: act, hazardPerDay: %s,"
            + " aloneShare: %s, assumption: invented}]}\n",
        joint, LEADER, FOLLOWER, ALONE);
  }

  /**
   * Of the camp one hears something and one nothing, until all is hidden on day 4; from day 6 on
   * they consult, and nothing else moves them.
   */
  private static List<Row> pool(CheckRunner runner) {
    Sample sample =
        runner.runText(
            MEETINGS,
            Template.fill(
                "extends: watching\nid: consulting\ncalendar:\n"
                    + "  - {id: hide, date: {value: 4}, effects: [{conceal: red, to: 1}],"
                    + " assumption: invented}\n"
                    + "  - {id: meet, date: {value: 6}, effects: [{consult: [dim, blind],"
                    + " perDay: %s}], assumption: invented}\n",
                RATE));
    double[] apart = difference(sample, BEFORE);
    double mean = mean(sample, BEFORE);
    return List.of(
        left(sample, apart, 1),
        left(sample, apart, 7),
        left(sample, apart, 35),
        Row.exact("mean belief of both, after 35 days", mean, mean(sample, BEFORE + 35), FLOAT));
  }

  private static Row left(Sample sample, double[] apart, int days) {
    return Row.exact(
        Template.fill("what lies between two beliefs, after %d days, of what did", days),
        Math.exp(-RATE * days),
        size(difference(sample, BEFORE + days)) / size(apart),
        FLOAT);
  }

  private static double size(double[] differences) {
    return Arrays.stream(differences).map(Math::abs).sum();
  }

  private static double[] difference(Sample sample, int day) {
    double[] one = sample.at("dim.belief.there", day);
    double[] other = sample.at("blind.belief.there", day);
    return IntStream.range(0, MEETINGS).mapToDouble(r -> one[r] - other[r]).toArray();
  }

  private static double mean(Sample sample, int day) {
    double[] one = sample.at("dim.belief.there", day);
    double[] other = sample.at("blind.belief.there", day);
    return IntStream.range(0, MEETINGS).mapToDouble(r -> (one[r] + other[r]) / 2).sum() / MEETINGS;
  }
}
