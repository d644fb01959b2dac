package org.brinksim.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareDifferenceTest {

  /**
   * Newcombe 1998, Statist Med 17:873-890, table II, method 10; the last row from the tests of the
   * R package contingencytables (Newcombe hybrid score, 7/34 against 1/34). B comes first, as
   * there.
   */
  @ParameterizedTest
  @CsvSource({
    "56, 70, 48, 80, 0.0524, 0.3339",
    "9, 10, 3, 10, 0.1705, 0.8090",
    "5, 56, 0, 29, -0.0381, 0.1926",
    "7, 34, 1, 34, 0.0189, 0.3404"
  })
  void independentIntervalsAreThoseThatNewcombePublished(
      int b, int nB, int a, int nA, double low, double high) {
    ShareDifference difference = ShareDifference.independent(a, nA, b, nB, 0.95);

    assertThat(difference.estimate()).isCloseTo((double) b / nB - (double) a / nA, within(1e-15));
    assertThat(difference.interval().low()).isCloseTo(low, within(5e-5));
    assertThat(difference.interval().high()).isCloseTo(high, within(5e-5));
    assertThat(difference.a().share()).isEqualTo((double) a / nA);
    assertThat(difference.pairs()).isEmpty();
  }

  /**
   * The R package contingencytables, in its tests: the square-and-add interval of Newcombe for the
   * paired table 59, 6, 16, 80 is -0.1186 to -0.0046, first less second.
   */
  @Test
  void pairedIntervalsAreThoseOfAnIndependentProgram() {
    PairedCounts pairs = new PairedCounts(59, 16, 6, 80);
    PairedCounts turned = new PairedCounts(59, 6, 16, 80);

    assertThat(TangoScore.pValueWithin(pairs, 0.1240, 0)).isCloseTo(0.025, within(1.5e-4));
    assertThat(TangoScore.pValueWithin(turned, 0.1240, 0)).isCloseTo(0.025, within(1.5e-4));
    assertThat(TangoScore.pValueWithin(pairs, 10 / 161.0, 0)).isCloseTo(0.5, within(1e-12));
    // The other end, from outside: against at most 0.0054, one less p is 0.025.
    assertThat(TangoScore.pValueWithin(pairs, 0.0054, 0)).isCloseTo(0.975, within(1.5e-4));
    // Half a pair is added towards the margin: that of 10.5 of 161 is no evidence in either way.
    assertThat(ShareDifference.paired(pairs, 0.95).pValueWithin(10.5 / 161))
        .isCloseTo(0.5, within(1e-12));
  }

  @Test
  void marginsThatNothingOrEverythingIsWithin() {
    ShareDifference equal = ShareDifference.paired(new PairedCounts(5, 0, 0, 5), 0.95);
    ShareDifference opposite = ShareDifference.paired(new PairedCounts(0, 0, 9, 0), 0.95);

    assertThat(equal.pValueWithin(0)).isEqualTo(1);
    assertThat(equal.pValueWithin(1)).isZero();
    assertThat(opposite.pValueWithin(1)).isEqualTo(1);
    // By hand: q = 1/4, the score (9 + 1/2 - 4.5)/sqrt(9 (1/2 + 1/4)) is 10/sqrt(27).
    assertThat(opposite.pValueWithin(0.5))
        .isCloseTo(
            NormalDistribution.of(0, 1).cumulativeProbability(10 / Math.sqrt(27)), within(1e-12));
    // No pair of 10 differs where one or more would, with probability 1 - 0.9^10.
    assertThat(equal.pValueWithin(0.1)).isBetween(0.2, 0.35);
  }

  /**
   * Pairs whose true difference is the margin of five points, of which none or few go the other
   * way: within it in at most 5 % of 2,000 samples of 100 to 1,000 pairs, up to chance. The bound
   * of 144 is 4.5 standard deviations above 100 (false alarm 7e-6 for each of nine); Newcombe's
   * interval, inverted, would find 230 of the 100 pairs that never go the other way.
   */
  @Test
  void pairsAtTheMarginAreSeldomSaidToBeWithinIt() {
    UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(907L);
    for (int n : new int[] {100, 200, 1_000}) {
      for (double against : new double[] {0, 0.01, 0.03}) {
        int within = 0;
        for (int r = 0; r < 2_000; r++) {
          int[] counts = new int[3];
          for (int i = 0; i < n; i++) {
            double u = random.nextDouble();
            counts[u < against ? 0 : u < 2 * against + 0.05 ? 1 : 2]++;
          }
          PairedCounts pairs = new PairedCounts(0, counts[0], counts[1], counts[2]);
          within += TangoScore.pValueWithin(pairs, 0.05) <= 0.05 ? 1 : 0;
        }
        assertThat(within).as("%s pairs, %s against", n, against).isLessThanOrEqualTo(144);
      }
    }
  }

  /**
   * The same worked out exactly, where it hardly ever happens in one sample: a difference of the
   * margin of two points is within it with a probability of at most 5 %, at every number of runs.
   * Without the half step it would be 6.8 % at 133 runs.
   */
  @Test
  void atTheMarginTheExactLevelIsHeld() {
    for (int n = 60; n <= 520; n += 10) {
      for (int runs : new int[] {n + 3, n + 6}) {
        for (double share : new double[] {0, 0.002}) {
          assertThat(saidToBeWithin(runs, runs, share, 0.02)).as("%s", runs).isLessThan(0.05);
          assertThat(saidToBeWithin(runs, 3 * runs, share, 0.02)).as("%s", runs).isLessThan(0.05);
        }
        assertThat(pairsSaidToBeWithin(runs, 0.02)).as("%s pairs", runs).isLessThan(0.05);
      }
    }
  }

  private static double saidToBeWithin(int nA, int nB, double share, double margin) {
    BinomialDistribution ofA = BinomialDistribution.of(nA, share);
    BinomialDistribution ofB = BinomialDistribution.of(nB, share + margin);
    double within = 0;
    for (int a = 0; a <= ofA.inverseSurvivalProbability(1e-6); a++) {
      for (int b = 0; b <= ofB.inverseSurvivalProbability(1e-6); b++) {
        boolean said = ShareDifference.independent(a, nA, b, nB, 0.95).pValueWithin(margin) <= 0.05;
        within += said ? ofA.probability(a) * ofB.probability(b) : 0;
      }
    }
    return within;
  }

  /** Where pairs differ in one direction only. */
  private static double pairsSaidToBeWithin(int n, double margin) {
    BinomialDistribution differing = BinomialDistribution.of(n, margin);
    double within = 0;
    for (int b = 0; b <= differing.inverseSurvivalProbability(1e-6); b++) {
      boolean said = TangoScore.pValueWithin(new PairedCounts(0, 0, b, n - b), margin) <= 0.05;
      within += said ? differing.probability(b) : 0;
    }
    return within;
  }

  /** Where the estimate is outside, the near end of the one-sided interval touches the margin. */
  @Test
  void outsideTheMarginPIsAboveOneHalf() {
    ShareDifference difference = ShareDifference.independent(20, 100, 40, 100, 0.9);
    double halfStep = 0.005;

    assertThat(difference.pValueWithin(difference.interval().low() + halfStep))
        .isCloseTo(0.95, within(1e-8));
    assertThat(difference.pValueWithin(0.2 + halfStep)).isCloseTo(0.5, within(1e-8));
    assertThat(difference.pValueWithin(0)).isEqualTo(1);
    assertThat(difference.pValueWithin(0.9)).isLessThan(1e-12);
  }

  @Test
  void countsPairs() {
    PairedCounts pairs =
        PairedCounts.of(
            new boolean[] {true, true, false, false, false, true},
            new boolean[] {true, false, true, true, false, true});

    assertThat(pairs).isEqualTo(new PairedCounts(2, 1, 2, 1));
    assertThat(pairs.n()).isEqualTo(6);
    assertThat(pairs.discordant()).isEqualTo(3);
  }

  @Test
  void refusesWhatItCannotAnswerFor() {
    assertThatThrownBy(() -> new PairedCounts(1, -1, 0, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the counts are 1, -1, 0 and 0; must be at least 0");
    assertThatThrownBy(() -> PairedCounts.of(new boolean[0], new boolean[0]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("there are no pairs; must be at least 1");
    assertThatThrownBy(() -> PairedCounts.of(new boolean[1], new boolean[2]))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a has length 1 and b 2; must be the same");
    assertThatThrownBy(() -> ShareDifference.independent(3, 2, 1, 2, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("successes is 3; must be at least 0 and at most n, which is 2");
    assertThatThrownBy(() -> ShareDifference.independent(1, 2, 1, 2, 0.95).pValueWithin(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin is -1.0; must be finite and at least 0");
  }
}
