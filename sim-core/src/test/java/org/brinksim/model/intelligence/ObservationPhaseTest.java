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

/**
 * States see the world through signals alone. The likelihood ratio here is 1.01, so that beliefs
 * move by little and never meet their bound, and the half-life is long: the shift of the log-odds
 * then counts the signals.
 */
class ObservationPhaseTest {

  private static final double STEP = Math.log(1.01);

  private static Sketch watched(String observer, String more) {
    return Sketch.mixed()
        .ladder("")
        .item("forces", force("guests", "red", "home"))
        .item("forces", force("hosts", "red", "host"))
        .item("forces", force("west", "blue", "rival"))
        .with(
            "intelligence",
            "{propositions: {there: {force: guests, quantity: present, prior: 0.5}, many: "
                + "{force: guests, quantity: present, above: 5000, prior: 0.5}, trained: "
                + "{force: guests, quantity: training, above: 0.5, prior: 0.5}}, observers: {seer: {"
                + observer
                + ", likelihoodRatio: 1.01, halfLifeDays: 1000000}}"
                + more
                + "}")
        .state("seer")
        .state("home")
        .state("host")
        .state("rival")
        .days(50);
  }

  private static String force(String id, String side, String nation) {
    return "{id: %s, side: %s, nation: %s, lethality: 0, fires: 0, formations: [%s]}"
        .formatted(id, side, nation, Sketch.inLine("brigade", 1000));
  }

  private static double logOdds(SteppedRun run, String proposition) {
    double belief = run.now("seer.belief." + proposition);
    return Math.log(belief / (1 - belief));
  }

  /** Mean shift of the log-odds in 50 days, in signals, over 200 runs. */
  private static MeanEstimate signals(Sketch sketch, String proposition) {
    Experiment experiment = sketch.experiment(31);
    double[] counts = new double[200];
    for (int r = 0; r < counts.length; r++) {
      counts[r] = logOdds(SteppedRun.of(experiment, r).toEnd(), proposition) / STEP;
    }
    return MeanEstimate.of(counts, 0.95);
  }

  /**
   * Poisson with the rate that concealment leaves: mean and variance m. A mean of 200 runs strays
   * by more than 4.5 sqrt(m/200), and a variance by more than 4.5 m sqrt(2/200 + 1/(200 m)), with
   * probability 7e-6 each.
   */
  @ParameterizedTest
  @CsvSource({"0, 40", "0.4, 24", "1, 0"})
  void signalsOfWhatIsTrueAreAPoissonProcessThinnedByConcealment(double concealment, double mean) {
    MeanEstimate got =
        signals(
            watched(
                "signalsPerDay: 0.8, noisePerDay: 0, estimateError: 0.3",
                ", concealment: {guests: " + concealment + "}"),
            "there");

    assertThat(got.mean()).isCloseTo(mean, within(4.5 * Math.sqrt(mean / 200) + 1e-4));
    double variance = got.standardDeviation() * got.standardDeviation();
    double error = 4.5 * Math.sqrt(2 * mean * mean / 200 + mean / 200);
    assertThat(variance).isCloseTo(mean, within(error + 1e-4));
  }

  @Test
  void nothingIsSeenOfWhatIsNotTrue() {
    Sketch sketch = watched("signalsPerDay: 5, noisePerDay: 0, estimateError: 0.3", "");

    assertThat(signals(sketch, "many").mean()).isCloseTo(0, within(1e-9));
    assertThat(signals(sketch, "trained").mean()).isGreaterThan(200);
  }

  /**
   * False signals point either way: no shift on average, a variance of their number (0.4 a day for
   * 50 days).
   */
  @Test
  void falseSignalsShiftBeliefEitherWay() {
    MeanEstimate got =
        signals(watched("signalsPerDay: 0, noisePerDay: 0.4, estimateError: 0.3", ""), "there");

    assertThat(got.mean()).isCloseTo(0, within(4.5 * Math.sqrt(20.0 / 200)));
    double variance = got.standardDeviation() * got.standardDeviation();
    assertThat(variance).isCloseTo(20, within(4.5 * Math.sqrt(2 * 400.0 / 200 + 20.0 / 200)));
  }

  /**
   * Each denying state of the force's side takes its share off every signal; the others' denials
   * count for nothing.
   */
  @ParameterizedTest
  @CsvSource({
    "'', 1",
    "', denial: {home: 0.5}', 0.5",
    "', denial: {home: 0.5, host: 0.2}', 0.4",
    "', denial: {home: 0.5, rival: 0.9}', 0.5",
    "', denial: {seer: 0.9}', 1",
    "', denial: {home: 1}', 0"
  })
  void denialLowersTheWeightOfSignals(String denial, double factor) {
    SteppedRun plain =
        watched("signalsPerDay: 0.8, noisePerDay: 0, estimateError: 0.3", "").start().toEnd();
    SteppedRun denied =
        watched("signalsPerDay: 0.8, noisePerDay: 0, estimateError: 0.3", denial).start().toEnd();

    assertThat(logOdds(denied, "there")).isCloseTo(factor * logOdds(plain, "there"), within(1e-9));
    assertThat(logOdds(plain, "there")).isGreaterThan(20 * STEP);
  }

  @Test
  void beliefDecaysWhileNothingComes() {
    SteppedRun run =
        watched("signalsPerDay: 0, noisePerDay: 0, estimateError: 0.3", "")
            .with(
                "intelligence",
                "{propositions: {there: {force: guests, quantity: present, prior: 0.2}}, observers: {seer: {signalsPerDay: 2, "
                    + "noisePerDay: 0, likelihoodRatio: 3, estimateError: 0.3, halfLifeDays: 10}}}")
            .item("calendar", "{id: hide, date: 20, effects: [{conceal: guests, to: 1}]}")
            .start()
            .to(19);
    double prior = Math.log(0.25);
    double then = logOdds(run, "there") - prior;

    assertThat(then).isPositive();
    assertThat(logOdds(run.to(29), "there") - prior).isCloseTo(then / 2, within(1e-9));
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
