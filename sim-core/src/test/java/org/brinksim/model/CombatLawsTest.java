package org.brinksim.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import org.apache.commons.math3.stat.inference.KolmogorovSmirnovTest;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.brinksim.experiment.Experiment;
import org.brinksim.statistics.MeanEstimate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Combat where all else is neutral is a known process: Lanchester's square law in the mean, the
 * stochastic square law for few, exponential decay under area fire.
 */
class CombatLawsTest {

  private static double[] sample(Sketch sketch, int replications, ToDoubleFunction<SteppedRun> of) {
    Experiment experiment = sketch.experiment(1916);
    double[] values = new double[replications];
    for (int r = 0; r < replications; r++) {
      values[r] = of.applyAsDouble(SteppedRun.of(experiment, r).toEnd());
    }
    return values;
  }

  private static void isNear(double[] sample, double expected, double bias) {
    MeanEstimate got = MeanEstimate.of(sample, 0.95);
    double standardError = got.standardDeviation() / Math.sqrt(sample.length);
    assertThat(got.mean()).isCloseTo(expected, within(4.5 * standardError + bias));
  }

  /**
   * A(t) = A0 cosh wt - B0 sinh wt with w = 0.01 a day (Lanchester 1916). The mean of the
   * stochastic law follows it while both sides stand, for its rates are linear; 50 exchanges a day
   * leave an error below 0.05 soldiers by day 10. A mean over 400 runs strays by more than 4.5 of
   * its standard errors (at most 0.45 soldiers) with probability 7e-6; eight comparisons: 6e-5.
   * Fire too strong by a twentieth would show as 4 soldiers on day 10.
   */
  @Test
  void theMeanFollowsTheSquareLawAndKeepsItsInvariant() {
    Experiment experiment =
        Sketch.duel(1000, 800, 0.01).combat("substepsPerDay: 50").days(10).experiment(1916);
    double[][] east = new double[11][400];
    double[][] west = new double[11][400];
    double[][] invariant = new double[11][400];
    for (int r = 0; r < 400; r++) {
      SteppedRun run = SteppedRun.of(experiment, r).toEnd();
      for (int day : new int[] {1, 5, 10}) {
        double a = run.course("east.present")[day];
        double b = run.course("west.present")[day];
        east[day][r] = a;
        west[day][r] = b;
        invariant[day][r] = a * a - b * b;
      }
    }
    isNear(east[1], 992.0498670827, 0.05);
    isNear(west[1], 790.0398336658, 0.05);
    isNear(east[5], 961.2335916882, 0.05);
    isNear(west[5], 750.9793724130, 0.05);
    isNear(east[10], 924.8707680399, 0.05);
    isNear(west[10], 703.8365844248, 0.05);
    // The squares of single losses move the mean of the invariant by -0.01 (A - B) a day: 21 by day
    // 10.
    isNear(invariant[5], 360_000, 21);
    isNear(invariant[10], 360_000, 21);
  }

  /**
   * Under area fire of 50 per 1000 a day and no other fire each side of 1000 keeps e^(-0.05 t) of
   * its soldiers whatever the other does: binomial, with standard deviation 15.4 on day 10. A mean
   * over 200 runs strays by more than 4.5 standard errors with probability 7e-6; two comparisons.
   */
  @Test
  void areaFireAloneGivesExponentialDecay() {
    Sketch sketch =
        Sketch.mixed()
            .force("east", "red", "lethality: 0, fires: 50", Sketch.inLine("brigade", 1000))
            .force("west", "blue", "lethality: 0, fires: 50", Sketch.inLine("brigade", 1000))
            .days(10);
    double expected = 1000 * Math.exp(-0.5);

    double[] east = sample(sketch, 200, run -> run.now("east.present"));

    isNear(east, expected, 0);
    isNear(sample(sketch, 200, run -> run.now("west.present")), expected, 0);
    double sd = Math.sqrt(1000 * Math.exp(-0.5) * (1 - Math.exp(-0.5)));
    // The sample standard deviation of 200 normal values has a standard error of sd / 20.
    assertThat(MeanEstimate.of(east, 0.95).standardDeviation())
        .isCloseTo(sd, within(4.5 * sd / 20));
  }

  /**
   * With breakpoints off an element is only a way of counting. Two samples of 500 of one
   * distribution differ by more than 1.95 sqrt(2/500) = 0.123 in the Kolmogorov-Smirnov distance
   * with probability 0.001 at most; a shift by 0.35 standard deviations (2 soldiers) would be found
   * with probability 0.9.
   */
  @Test
  void theSizeOfElementsDoesNotMatterWhenNoneBreaks() {
    Sketch small = Sketch.duel(1000, 1000, 0.02).combat("elementSize: 100").days(15);
    Sketch large = Sketch.duel(1000, 1000, 0.02).combat("elementSize: 1000").days(15);
    double[] inSmall = sample(small, 500, run -> run.now("east.present"));
    double[] inLarge = sample(large, 1000, run -> run.now("east.present"));
    double[] other = Arrays.copyOfRange(inLarge, 500, 1000);

    assertThat(new KolmogorovSmirnovTest().kolmogorovSmirnovStatistic(inSmall, inLarge))
        .isLessThan(0.123);
  }

  /**
   * The first side's chance to be the last one standing, at equal effectiveness of one casualty per
   * soldier and day: exact values of the stochastic square law. An exchange lets several fall at
   * once; the exact chain of exchanges shows how the error shrinks with their length, and the model
   * agrees with that chain at any length. 4000 duels stray by more than 4.5 standard errors (0.035
   * at most) with probability 7e-6; six comparisons: 4e-5.
   */
  @ParameterizedTest
  @CsvSource({"2, 1, 0.8333333333", "4, 3, 0.7396825397", "10, 8, 0.7913584467"})
  void duelsOfFewAreWonAsOftenAsTheMarkovChainSays(int red, int blue, double expected) {
    double coarse = chanceInExchanges(red, blue, 1);
    double middle = chanceInExchanges(red, blue, 0.1);
    double fine = chanceInExchanges(red, blue, 0.01);
    assertThat(Math.abs(middle - expected)).isLessThan(Math.abs(coarse - expected));
    assertThat(Math.abs(fine - expected)).isLessThan(Math.abs(middle - expected) / 5);
    assertThat(fine).isCloseTo(expected, within(0.002));

    isNear(duelsWon(red, blue, 1), coarse, 0);
    isNear(duelsWon(red, blue, 100), fine, 0);
  }

  /**
   * Loss by loss there is no step to take small: exact values of the stochastic square law, equal
   * and unequal (the second side's soldiers are worth so many of the first's), whatever the size of
   * elements and the length of steps. 4000 duels stray by more than 4.5 standard errors (0.035 at
   * most) with probability 7e-6; six comparisons: 4e-5.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 1, 1, 1, 0.8333333333",
    "2, 4, 1, 100, 0.0805555556",
    "10, 8, 1, 4, 0.7913584467",
    "50, 45, 1, 100, 0.8125916384",
    "3, 2, 2, 1, 0.5238095238",
    "10, 5, 4, 2, 0.4716464358"
  })
  void duelsLossByLossAreWonWithTheExactChance(
      int red, int blue, int worth, int elementSize, double expected) {
    isNear(wonLossByLoss(red, blue, worth, elementSize), expected, 0);
  }

  /** Both can die at once in an exchange; loss by loss someone is left. */
  @Test
  void lossByLossSomeoneIsLeftStanding() {
    double[] left =
        sample(
            exact(3, 3, "lethality: 1, fires: 0", "lethality: 1, fires: 0"),
            1000,
            run -> run.now("east.present") + run.now("west.present"));

    assertThat(Arrays.stream(left).boxed()).allSatisfy(n -> assertThat(n).isBetween(1.0, 3.0));
    // The expected survivors of (3, 3) by the exact recursion. Once in 150,000.
    isNear(left, 2.2666666667, 0);
  }

  private static double[] wonLossByLoss(int red, int blue, int worth, int elementSize) {
    Sketch sketch =
        exact(red, blue, "lethality: 1, fires: 0", "lethality: " + worth + ", fires: 0")
            .combat("elementSize: " + elementSize);
    return sample(
        sketch, 4000, run -> run.now("east.present") > 0 && run.now("west.present") == 0 ? 1 : 0);
  }

  private static Sketch exact(int east, int west, String eastFire, String westFire) {
    return Sketch.mixed()
        .force("east", "red", eastFire, Sketch.inLine("brigade", east))
        .force("west", "blue", westFire, Sketch.inLine("brigade", west))
        .combat("exactBelow: 1000", "substepsPerDay: 1")
        .with("stepDays", 60)
        .days(60);
  }

  /**
   * Where fire is unaimed each side falls at a rate that the numbers of both give: the next loss is
   * red's or blue's with a chance that does not change (Lanchester's linear law; Brown 1963). The
   * chances of (10, 8) at 1/2 and 2/5 are sums of negative binomials. As above; two comparisons.
   */
  @ParameterizedTest
  @CsvSource({"1, 1, 0.6854705811", "2, 3, 0.3594923429"})
  void unaimedFireGivesTheLinearLaw(double red, double blue, double expected) {
    Sketch sketch =
        exact(
            10,
            8,
            "lethality: 0, fires: 0, unaimed: " + red,
            "lethality: 0, fires: 0, unaimed: " + blue);

    isNear(sample(sketch, 4000, run -> run.now("west.present") == 0 ? 1 : 0), expected, 0);
  }

  private static double[] duelsWon(int red, int blue, int exchanges) {
    Sketch sketch =
        Sketch.duel(red, blue, 1).combat("elementSize: 1", "substepsPerDay: " + exchanges).days(8);
    return sample(
        sketch, 4000, run -> run.now("east.present") > 0 && run.now("west.present") == 0 ? 1 : 0);
  }

  /**
   * The chance of red in duels fought in exchanges of simultaneous fire, by dynamic programming.
   */
  private static double chanceInExchanges(int red, int blue, double length) {
    double[][] chance = new double[red + 1][blue + 1];
    for (int r = 1; r <= red; r++) {
      chance[r][0] = 1;
      for (int b = 1; b <= blue; b++) {
        BinomialDistribution redLosses = losses(r, b, length);
        BinomialDistribution blueLosses = losses(b, r, length);
        double sum = 0;
        for (int i = 0; i <= r; i++) {
          for (int j = i == 0 ? 1 : 0; j <= b; j++) {
            sum += redLosses.probability(i) * blueLosses.probability(j) * chance[r - i][b - j];
          }
        }
        chance[r][b] = sum / (1 - redLosses.probability(0) * blueLosses.probability(0));
      }
    }
    return chance[red][blue];
  }

  private static BinomialDistribution losses(int targets, int shooters, double length) {
    return BinomialDistribution.of(targets, -Math.expm1(-length * shooters / targets));
  }
}
