package org.brinksim.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.inference.FisherExactTest;
import org.brinksim.statistics.Interval;
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
    ShareDifference difference = ShareDifference.paired(new PairedCounts(59, 16, 6, 80), 0.95);

    assertThat(difference.estimate()).isCloseTo(-10 / 161.0, within(1e-15));
    assertThat(difference.interval().low()).isCloseTo(-0.1186, within(5e-5));
    assertThat(difference.interval().high()).isCloseTo(-0.0046, within(5e-5));
  }

  /**
   * With nothing in common between the two (the product of the diagonal within n/2 of the other's)
   * the paired interval is that of independent samples; exchanging A and B turns it over.
   */
  @Test
  void pairsWithoutCorrelationAreLikeIndependentSamples() {
    ShareDifference paired = ShareDifference.paired(new PairedCounts(4, 6, 8, 12), 0.95);
    ShareDifference turned = ShareDifference.paired(new PairedCounts(4, 8, 6, 12), 0.95);

    assertThat(paired.interval())
        .isEqualTo(ShareDifference.independent(10, 30, 12, 30, 0.95).interval());
    assertThat(turned.interval().low()).isCloseTo(-paired.interval().high(), within(1e-15));
    assertThat(turned.interval().high()).isCloseTo(-paired.interval().low(), within(1e-15));
  }

  /** The R package contingencytables, in its tests: Fisher mid-P of 0/16 and 15/72 is 0.04466. */
  @Test
  void fishersMidPIsThatOfAnIndependentProgram() {
    assertThat(ShareDifference.independent(0, 16, 15, 72, 0.95).pValue())
        .isCloseTo(0.04466, within(5e-6));
  }

  /**
   * Another library's exact p-value, less half the probability of all equally probable tables; 1
   * stays.
   */
  @Test
  void fishersMidPFollowsFromTheExactTest() {
    for (int a = 0; a <= 9; a++) {
      for (int b = 0; b <= 13; b++) {
        double exact =
            FisherExactTest.withDefaults().test(new int[][] {{a, 9 - a}, {b, 13 - b}}).getPValue();
        double equal = exact > 1 - 1e-9 ? 0 : equallyProbable(a, 9, a + b, 22);

        assertThat(ShareDifference.independent(a, 9, b, 13, 0.95).pValue())
            .as("%s/9 and %s/13", a, b)
            .isCloseTo(exact - equal / 2, within(1e-9));
      }
    }
  }

  private static double equallyProbable(int observed, int draws, int successes, int all) {
    double total = 0;
    double p = table(observed, draws, successes, all);
    for (int x = 0; x <= draws; x++) {
      double q = table(x, draws, successes, all);
      total += Math.abs(q - p) < 1e-9 * p ? q : 0;
    }
    return total;
  }

  private static double table(int x, int draws, int successes, int all) {
    return choose(successes, x) * choose(all - successes, draws - x) / choose(all, draws);
  }

  private static double choose(int n, int k) {
    double ways = k < 0 || k > n ? 0 : 1;
    for (int i = 1; i <= k && ways > 0; i++) {
      ways *= (n - k + i) / (double) i;
    }
    return ways;
  }

  /** The R package contingencytables, in its tests: McNemar mid-P of 6 against 16 is 0.034690. */
  @Test
  void mcNemarsMidPIsThatOfAnIndependentProgram() {
    assertThat(ShareDifference.paired(new PairedCounts(59, 16, 6, 80), 0.95).pValue())
        .isCloseTo(0.034690, within(5e-7));
  }

  /** By direct sum over what the pairs that differ could have been, each way 2^-n. */
  @Test
  void mcNemarsMidPIsADirectSum() {
    for (int onlyA = 0; onlyA <= 12; onlyA++) {
      for (int onlyB = 0; onlyB <= 12; onlyB++) {
        int n = onlyA + onlyB;
        double p = 0;
        for (int x = 0; x <= n; x++) {
          int further = Integer.compare(Math.abs(2 * x - n), Math.abs(onlyA - onlyB));
          p += choose(n, x) / Math.pow(2, n) * (further > 0 ? 1 : further == 0 ? 0.5 : 0);
        }
        // The most probable outcome counts in full.
        double expected = onlyA == onlyB ? 1 : p;

        assertThat(ShareDifference.paired(new PairedCounts(3, onlyA, onlyB, 5), 0.95).pValue())
            .as("%s and %s", onlyA, onlyB)
            .isCloseTo(expected, within(1e-12));
      }
    }
  }

  @Test
  void whatIsEqualHasNoDifference() {
    assertThat(ShareDifference.paired(new PairedCounts(5, 0, 0, 5), 0.95).pValue()).isEqualTo(1);
    assertThat(ShareDifference.independent(0, 10, 0, 20, 0.95).pValue()).isEqualTo(1);
    assertThat(ShareDifference.independent(0, 10, 0, 20, 0.95).interval().contains(0)).isTrue();
  }

  /**
   * All 31 * 31 tables of two samples of 30, weighted by their probability: whatever the common
   * probability, Fisher's mid-p is at most 0.05 in hardly more than 5 in 100; no chance is
   * involved.
   */
  @Test
  void theTestKeepsItsLevel() {
    double[][] p = new double[31][31];
    for (int a = 0; a <= 30; a++) {
      for (int b = 0; b <= 30; b++) {
        p[a][b] = ShareDifference.independent(a, 30, b, 30, 0.95).pValue();
      }
    }
    for (double probability = 0.01; probability < 1; probability += 0.01) {
      BinomialDistribution binomial = BinomialDistribution.of(30, probability);
      double rejected = 0;
      for (int a = 0; a <= 30; a++) {
        for (int b = 0; b <= 30; b++) {
          rejected += p[a][b] <= 0.05 ? binomial.probability(a) * binomial.probability(b) : 0;
        }
      }
      assertThat(rejected).as("at %s", probability).isLessThan(0.053);
    }
  }

  @Test
  void pWithinAMarginIsTheLevelAtWhichTheIntervalFits() {
    for (double alpha : new double[] {0.3, 0.05, 0.001}) {
      for (ShareDifference difference :
          new ShareDifference[] {
            ShareDifference.independent(40, 200, 55, 240, 1 - 2 * alpha),
            ShareDifference.independent(55, 240, 40, 200, 1 - 2 * alpha)
          }) {
        Interval interval = difference.interval();
        double margin = Math.max(-interval.low(), interval.high());

        assertThat(difference.pValueWithin(margin)).isCloseTo(alpha, within(1e-8));
      }
    }
  }

  /**
   * The R package contingencytables, in its tests: Tango's 95 % interval for the paired table 59,
   * 6, 16, 80 ends at -0.1240, to four digits, where p against that difference is 0.025.
   */
  @Test
  void pairsAreWithinAMarginByTangosTest() {
    ShareDifference difference = ShareDifference.paired(new PairedCounts(59, 16, 6, 80), 0.95);
    ShareDifference turned = ShareDifference.paired(new PairedCounts(59, 6, 16, 80), 0.95);

    assertThat(difference.pValueWithin(0.1240)).isCloseTo(0.025, within(1.5e-4));
    assertThat(turned.pValueWithin(0.1240)).isCloseTo(0.025, within(1.5e-4));
    assertThat(difference.pValueWithin(10 / 161.0)).isCloseTo(0.5, within(1e-12));
    // The other end, from outside: against at most 0.0054, one less p is 0.025.
    assertThat(difference.pValueWithin(0.0054)).isCloseTo(0.975, within(1.5e-4));
  }

  @Test
  void marginsThatNothingOrEverythingIsWithin() {
    ShareDifference equal = ShareDifference.paired(new PairedCounts(5, 0, 0, 5), 0.95);
    ShareDifference opposite = ShareDifference.paired(new PairedCounts(0, 0, 9, 0), 0.95);

    assertThat(equal.pValueWithin(0)).isEqualTo(1);
    assertThat(equal.pValueWithin(1)).isZero();
    assertThat(opposite.pValueWithin(1)).isEqualTo(1);
    // By hand: q = 1/4, the score (9 - 4.5)/sqrt(9 (1/2 + 1/4)) is the root of 3.
    assertThat(opposite.pValueWithin(0.5))
        .isCloseTo(NormalDistribution.of(0, 1).cumulativeProbability(Math.sqrt(3)), within(1e-12));
    // No pair of 10 differs where one or more would, with probability 1 - 0.9^10.
    assertThat(equal.pValueWithin(0.1)).isBetween(0.1, 0.2);
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
          within += TangoTest.pValueWithin(pairs, 0.05) <= 0.05 ? 1 : 0;
        }
        assertThat(within).as("%s pairs, %s against", n, against).isLessThanOrEqualTo(144);
      }
    }
  }

  /** Where the estimate is outside, the near end of the one-sided interval touches the margin. */
  @Test
  void outsideTheMarginPIsAboveOneHalf() {
    ShareDifference difference = ShareDifference.independent(20, 100, 40, 100, 0.9);

    assertThat(difference.pValueWithin(difference.interval().low())).isCloseTo(0.95, within(1e-8));
    assertThat(difference.pValueWithin(0.2)).isCloseTo(0.5, within(1e-8));
    assertThat(difference.pValueWithin(0)).isGreaterThan(0.99);
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
