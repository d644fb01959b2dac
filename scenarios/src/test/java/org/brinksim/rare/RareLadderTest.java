package org.brinksim.rare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.brinksim.document.overlay.Assignment;
import org.brinksim.scenario.Scenario;
import org.brinksim.scenario.intervention.Interventions;
import org.brinksim.scenarios.ShippedScenarios;
import org.junit.jupiter.api.Test;

/**
 * Rare rungs of a ladder whose probabilities are known: of the shipped scenario {@code ladder},
 * with ten days in place of a hundred, so that a run is short.
 *
 * <p>A sample of seconds; {@code mvn verify -P power} takes all 100 repetitions of the command's
 * default, on the ladder as it is shipped, and prints the figures of docs/validation.md.
 *
 * <p>Seeds are fixed: a failure is a change of the model or of the method, never chance.
 */
class RareLadderTest {

  private static final boolean ALL = Integer.getInteger("brink.pairs", 20) >= 200;
  private static final long SEED = 20_070_417;
  private static final int DAYS = 10;

  /**
   * The hazard at which the third of three steps comes within ten days in one run of a thousand.
   */
  private static final double RARE = 0.0215;

  /** The same for one run of a million. */
  private static final double VERY_RARE = 0.00205;

  private static RareRung rung(String name, double hazard, int days, String... more) {
    List<Assignment> settings =
        Assignment.parse(List.of("hazard=" + hazard, "horizonDays=" + days));
    Scenario scenario = ShippedScenarios.read("ladder", settings);
    return new RareRung(scenario, Interventions.NONE, name);
  }

  private static RareEstimate estimate(RareRung rung, SplittingPlan plan) {
    return new AdaptiveSplitting(rung, plan)
        .estimate(2, done -> {}, new AtomicBoolean())
        .orElseThrow();
  }

  /** At least three successes in so many days, each with the probability of an act in a day. */
  private static double top(double hazard, int days) {
    return BinomialDistribution.of(days, -Math.expm1(-hazard)).survivalProbability(2);
  }

  /**
   * Of groups of ten runs, which lose most of their runs at each of few levels, the mean is the
   * probability. False alarm: 4 standard errors, 6 in 100,000; an estimate that is a seventh off
   * would fail.
   */
  @Test
  void theMeanOfManySmallGroupsIsTheProbability() {
    RareEstimate estimate =
        estimate(rung("top", RARE, DAYS), new SplittingPlan(1_000, SplittingPlan.FEWEST, SEED));
    double error = Math.log(estimate.interval().high() / estimate.probability()) / 1.96;

    assertThat(error).isLessThan(0.04);
    assertThat(estimate.probability() / top(RARE, DAYS)).isBetween(1 - 4 * error, 1 + 4 * error);
  }

  /** One rare act: there is no rung between, and the hazard used up makes the levels. */
  @Test
  void oneRareActHasLevels() {
    double hazard = 0.0001;
    RareEstimate estimate =
        estimate(rung("first", hazard, DAYS), new SplittingPlan(200, SplittingPlan.FEWEST, SEED));
    double exact = -Math.expm1(-hazard * DAYS);
    double error = Math.log(estimate.interval().high() / estimate.probability()) / 1.96;

    assertThat(error).isLessThan(0.09);
    assertThat(estimate.probability() / exact).isBetween(1 - 4 * error, 1 + 4 * error);
    assertThat(estimate.gain()).isGreaterThan(10);
  }

  /** In at least 90 of 100 repetitions, at a tenth of what plain runs would cost at most. */
  @Test
  void atOneInAThousandIntervalsCoverAtATenthOfTheCost() {
    int repetitions = 100;
    int runs = ALL ? 1_000 : 200;
    int days = ALL ? 100 : DAYS;
    double hazard = ALL ? 0.002 : RARE;
    double exact = top(hazard, days);
    int covered = 0;
    double worth = 0;
    double squares = 0;
    RareRung rung = rung("top", hazard, days);
    for (int r = 0; r < repetitions; r++) {
      RareEstimate estimate = estimate(rung, SplittingPlan.of(runs, SEED + r));
      covered += estimate.interval().contains(exact) ? 1 : 0;
      worth += estimate.runsWorth() / repetitions;
      squares += Math.pow(estimate.probability() - exact, 2) / repetitions;
    }
    double plain = exact * (1 - exact) / squares;
    print(
        "top of ladder, %.3g, %d repetitions of -n %d: %d intervals cover, %.0f runs' worth each, as"
            + " exact as %.0f plain runs, %.1f times as many",
        exact, repetitions, runs, covered, worth, plain, plain / worth);

    assertThat(covered).isGreaterThanOrEqualTo(90);
    assertThat(plain / worth).isGreaterThan(10);
  }

  @Test
  void atOneInAMillionTheIntervalLiesWithinAFactorOfTwo() {
    RareRung rung = ALL ? rung("top", 0.00018, 100) : rung("top", VERY_RARE, DAYS);
    double exact = ALL ? top(0.00018, 100) : top(VERY_RARE, DAYS);
    RareEstimate estimate = estimate(rung, SplittingPlan.of(1_000, SEED));
    print(
        "top of ladder, %.3g: %.3g (%.3g to %.3g), %.0f runs' worth, as exact as %.3g plain runs",
        exact,
        estimate.probability(),
        estimate.interval().low(),
        estimate.interval().high(),
        estimate.runsWorth(),
        estimate.plainRuns());

    assertThat(exact).isBetween(0.8e-6, 1.2e-6);
    assertThat(estimate.interval().contains(exact)).isTrue();
    assertThat(estimate.interval().high()).isLessThan(2 * estimate.probability());
    assertThat(estimate.interval().low()).isGreaterThan(estimate.probability() / 2);
    assertThat(estimate.gain()).isGreaterThan(1_000);
  }

  @Test
  void itIsTheSameOnAnyNumberOfThreads() {
    AdaptiveSplitting splitting =
        new AdaptiveSplitting(rung("top", RARE, DAYS), SplittingPlan.of(200, SEED));

    assertThat(splitting.estimate(1, done -> {}, new AtomicBoolean()))
        .isEqualTo(splitting.estimate(3, done -> {}, new AtomicBoolean()))
        .isPresent();
  }

  @Test
  void aSeedIsAnotherEstimate() {
    RareRung rung = rung("top", RARE, DAYS);

    assertThat(estimate(rung, SplittingPlan.of(200, 1)).groups())
        .isNotEqualTo(estimate(rung, SplittingPlan.of(200, 2)).groups());
  }

  @Test
  void whatIsCancelledTellsNothing() {
    AdaptiveSplitting splitting =
        new AdaptiveSplitting(rung("top", RARE, DAYS), SplittingPlan.of(200, SEED));
    AtomicBoolean cancelled = new AtomicBoolean();

    assertThat(splitting.estimate(1, done -> cancelled.set(done == 3), cancelled)).isEmpty();
  }

  /** A hazard of 0 leaves no run on the way: an upper bound, and not a probability of nothing. */
  @Test
  void whereNoRunIsLeftTheIntervalIsThatOfPlainRuns() {
    RareEstimate estimate = estimate(rung("top", 0, DAYS), SplittingPlan.of(200, SEED));

    assertThat(estimate.probability()).isZero();
    assertThat(estimate.extinct()).isEqualTo(SplittingPlan.GROUPS);
    assertThat(estimate.interval().low()).isZero();
    assertThat(estimate.interval().high()).isBetween(0.018, 0.02);
    assertThat(estimate.plainRuns()).isNaN();
  }

  /** A certain rung needs no level, and is told as so many plain runs would tell it. */
  @Test
  void aCertainRungNeedsNoLevels() {
    RareEstimate estimate = estimate(rung("first", 100, DAYS), SplittingPlan.of(200, SEED));

    assertThat(estimate.probability()).isEqualTo(1);
    assertThat(estimate.levels()).isZero();
    assertThat(estimate.interval().high()).isEqualTo(1);
    assertThat(estimate.ancestors()).isEqualTo(200);
  }

  private static void print(String format, Object... figures) {
    System.out.println(String.format(Locale.ROOT, format, figures));
  }
}
