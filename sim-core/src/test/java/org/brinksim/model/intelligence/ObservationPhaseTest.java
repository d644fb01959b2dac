package org.brinksim.model.intelligence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.brinksim.experiment.Experiment;
import org.brinksim.model.Sketch;
import org.brinksim.model.SteppedRun;
import org.brinksim.statistics.MeanEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * States see the world through signals alone. The half-life is so long that the truth is taken to
 * stay as it is: the log-odds then tell how many signals came.
 */
class ObservationPhaseTest {

  private static final int DAYS = 50;

  private static Sketch watched(String observer, String more) {
    return Sketch.mixed()
        .ladder("")
        .item("forces", force("guests", "red", "home"))
        .item("forces", force("hosts", "red", "host"))
        .item("forces", force("west", "blue", "rival"))
        .with(
            "intelligence",
            "{propositions: {there: {force: guests, quantity: present, prior: 0.5, halfLifeDays: 1e18}, many: "
                + "{force: guests, quantity: present, above: 5000, prior: 0.5, halfLifeDays: 1e18}, trained: "
                + "{force: guests, quantity: training, above: 0.5, prior: 0.5, halfLifeDays: 1e18}}, observers: {seer: {"
                + observer
                + "}}"
                + more
                + "}")
        .state("seer")
        .state("home")
        .state("host")
        .state("rival")
        .days(DAYS);
  }

  private static String force(String id, String side, String nation) {
    return "{id: %s, side: %s, nation: %s, lethality: 0, fires: 0, formations: [%s]}"
        .formatted(id, side, nation, Sketch.inLine("brigade", 1000));
  }

  private static double logOdds(SteppedRun run, int proposition) {
    double belief = run.world().actor("seer").belief(proposition);
    return Math.log(belief / (1 - belief));
  }

  /**
   * How many signals came in 50 days, over 200 runs: the log-odds are K ln((s + n)/n) - 50 s.
   *
   * @param genuine the rate of genuine signals, s, that the state is to know
   * @param noise the rate of false ones, n
   */
  private static MeanEstimate signals(
      Sketch sketch, int proposition, double genuine, double noise) {
    Experiment experiment = sketch.experiment(31);
    double[] counts = new double[200];
    for (int r = 0; r < counts.length; r++) {
      double logOdds = logOdds(SteppedRun.of(experiment, r).toEnd(), proposition);
      counts[r] = (logOdds + DAYS * genuine) / Math.log((genuine + noise) / noise);
      assertThat(counts[r]).isCloseTo(Math.rint(counts[r]), within(1e-4));
    }
    return MeanEstimate.of(counts, 0.95);
  }

  /**
   * Poisson: mean and variance m. A mean of 200 runs strays by more than 4.5 sqrt(m/200), and a
   * variance by more than 4.5 m sqrt(2/200 + 1/(200 m)), with probability 7e-6 each.
   */
  private static void assertPoisson(MeanEstimate got, double mean) {
    assertThat(got.mean()).isCloseTo(mean, within(4.5 * Math.sqrt(mean / 200)));
    double variance = got.standardDeviation() * got.standardDeviation();
    double error = 4.5 * Math.sqrt(2 * mean * mean / 200 + mean / 200);
    assertThat(variance).isCloseTo(mean, within(error));
  }

  /**
   * Of genuine signals, what concealment and each denying state of the force's side leave; the
   * others' denials count for nothing. The state knows the rate that is left: only with it are the
   * counts whole.
   */
  @ParameterizedTest
  @CsvSource({
    "'', 0.8",
    "', concealment: {guests: 0.4}', 0.48",
    "', denial: {home: 0.5}', 0.4",
    "', denial: {home: 0.5, host: 0.2}', 0.32",
    "', concealment: {guests: 0.5}, denial: {home: 0.5}', 0.2",
    "', denial: {home: 0.5, rival: 0.9}', 0.4",
    "', denial: {seer: 0.9}', 0.8"
  })
  void signalsAreAPoissonProcessThinnedByConcealmentAndDenial(String hidden, double genuine) {
    Sketch sketch = watched("signalsPerDay: 0.8, noisePerDay: 1.6, estimateError: 0.3", hidden);

    assertPoisson(signals(sketch, 0, genuine, 1.6), DAYS * (genuine + 1.6));
  }

  @Test
  void ofWhatIsNotTrueFalseSignalsComeAlone() {
    Sketch sketch = watched("signalsPerDay: 0.3, noisePerDay: 0.4, estimateError: 0.3", "");

    assertPoisson(signals(sketch, 1, 0.3, 0.4), DAYS * 0.4);
    assertPoisson(signals(sketch, 2, 0.3, 0.4), DAYS * 0.7);
  }

  @ParameterizedTest
  @ValueSource(strings = {"concealment: {guests: 1}", "denial: {home: 1}"})
  void whoKnowsThatAllIsHiddenLearnsNothing(String hidden) {
    SteppedRun run =
        watched("signalsPerDay: 5, noisePerDay: 3, estimateError: 0.3", ", " + hidden)
            .start()
            .toEnd();

    assertThat(run.now("seer.belief.there")).isCloseTo(0.5, within(1e-9));
    assertThat(run.now("seer.estimate.there")).isNaN();
  }

  /** Nothing false comes: of what is not true nothing is heard, and silence lowers the log-odds. */
  @Test
  void silenceIsEvidence() {
    Sketch sketch =
        watched(
            "signalsPerDay: 0.2, noisePerDay: 0, estimateError: 0.3",
            ", concealment: {guests: 0.5}");
    SteppedRun run = sketch.start().to(20);

    assertThat(logOdds(run, 1)).isCloseTo(-20 * 0.1, within(1e-9));
  }

  @Test
  void beliefGoesFromThatOfDayZeroToThePriorWhileAllIsHidden() {
    SteppedRun run =
        watched("signalsPerDay: 0, noisePerDay: 0, estimateError: 0.3", "")
            .with(
                "intelligence",
                "{propositions: {there: {force: guests, quantity: present, prior: 0.2, beliefAtStart: 0.6, halfLifeDays: 10}},"
                    + " observers: {seer: {signalsPerDay: 2, noisePerDay: 0.1, estimateError: 0.3}}, concealment: {guests: 1}}")
            .start();

    assertThat(run.now("seer.belief.there")).isCloseTo(0.6, within(1e-6));
    assertThat(run.to(10).now("seer.belief.there")).isCloseTo(0.4, within(1e-6));
    assertThat(run.to(20).now("seer.belief.there")).isCloseTo(0.3, within(1e-6));
  }

  /**
   * Reports are log-normal about the truth of 1000; n of them leave an error of 0.3/sqrt(n) in the
   * logarithm.
   */
  @Test
  void estimatesComeFromReportsAndHaveTheirError() {
    Experiment experiment =
        watched("signalsPerDay: 0.8, noisePerDay: 3, estimateError: 0.3", "").experiment(32);
    double[] errors = new double[200];
    for (int r = 0; r < errors.length; r++) {
      SteppedRun run = SteppedRun.of(experiment, r);
      assertThat(run.now("seer.estimate.there")).isNaN();
      errors[r] = Math.log(run.toEnd().now("seer.estimate.there") / 1000);
      assertThat(run.now("seer.estimate.many")).as("false signals carry no size").isNaN();
      assertThat(run.response("seer.estimateError.there"))
          .isCloseTo(Math.exp(errors[r]) - 1, within(1e-9));
    }
    MeanEstimate got = MeanEstimate.of(errors, 0.95);
    double expected = 0.3 / Math.sqrt(40);

    // False alarms: 4.5 standard errors of the mean, and of the deviation (1/20 of it; 1/n varies a
    // little too).
    assertThat(got.mean()).isCloseTo(0, within(4.5 * expected / Math.sqrt(200)));
    assertThat(got.standardDeviation())
        .isCloseTo(expected, within(4.5 * 0.05 * expected + 0.02 * expected));
  }

  /**
   * Of 1,000 and, from day 40 on, 10,000: who thinks that the truth drifts trusts the last report.
   */
  @ParameterizedTest
  @CsvSource({"0, 1000, 3000", "100, 9000, 11000"})
  void whoThinksThatTheTruthDriftsFollowsTheLatestReports(double drift, double low, double high) {
    String observer =
        "signalsPerDay: 2, noisePerDay: 0, estimateError: 0.01, estimateDrift: " + drift;
    SteppedRun run =
        watched(observer, "")
            .item(
                "calendar",
                "{id: more, date: 40, effects: [{wave: guests.brigade, personnel: 9000, training: 1}]}")
            .start()
            .toEnd();

    assertThat(run.now("seer.estimate.there")).isBetween(low, high);
  }

  @Test
  void aStateThatDoesNotWatchBelievesNothing() {
    SteppedRun run =
        watched("signalsPerDay: 1, noisePerDay: 0, estimateError: 0.3", "").start().to(5);

    assertThat(run.world().actor("rival").belief(0)).isNaN();
    assertThat(run.world().actor("seer").belief(0)).isGreaterThan(0.5);
  }
}
