package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RankIntervalTest {

  /**
   * Shortest rank intervals of at least 95 %, found by trying every pair of ranks; coverage from
   * the binomial distribution function of SciPy, {@code binom.cdf(s - 1, n, p) - binom.cdf(r - 1,
   * n, p)}.
   */
  @ParameterizedTest
  @CsvSource({
    "30, 0.5, 10, 21, 0.9572260547429",
    "100, 0.5, 40, 60, 0.9539559330707",
    "100, 0.9, 84, 96, 0.9556901071912",
    "200, 0.95, 183, 196, 0.9614637562600",
    "20000, 0.5, 9857, 10135, 0.9502158208641",
    "20000, 0.99, 19770, 19826, 0.9504744932327"
  })
  void shortestRanksMatchAnExhaustiveSearchElsewhere(
      int n, double probability, int lower, int upper, double coverage) {
    RankInterval ranks = RankInterval.shortest(n, probability, 0.95).orElseThrow();

    assertThat(ranks.lower()).isEqualTo(lower);
    assertThat(ranks.upper()).isEqualTo(upper);
    assertThat(ranks.coverage()).isCloseTo(coverage, within(1e-12));
  }

  /** The median of two: 1/2. The median of three: between smallest and greatest, 1 - 2/8. */
  @Test
  void smallSamplesHaveTheCoverageCountedByHand() {
    assertThat(RankInterval.shortest(2, 0.5, 0.5)).contains(new RankInterval(1, 2, 0.5));
    RankInterval three = RankInterval.shortest(3, 0.5, 0.7).orElseThrow();
    assertThat(three.lower()).isEqualTo(1);
    assertThat(three.upper()).isEqualTo(3);
    assertThat(three.coverage()).isCloseTo(0.75, within(1e-12));
  }

  /** Between the extremes of five lies the median with probability 1 - 2/32 = 0.9375. */
  @Test
  void samplesThatAreTooSmallForTheLevelHaveNone() {
    assertThat(RankInterval.shortest(1, 0.5, 0.01)).isEmpty();
    assertThat(RankInterval.shortest(5, 0.5, 0.95)).isEmpty();
    assertThat(RankInterval.shortest(5, 0.5, 0.93)).isPresent();
    assertThat(RankInterval.shortest(6, 0.5, 0.95)).isPresent();
    assertThat(RankInterval.shortest(200, 0.99, 0.95)).isEmpty();
  }

  /** All pairs of ranks are tried here; the search itself must not. */
  @Test
  void noOtherPairOfRanksIsShorterOrAsShortAndLower() {
    for (int n : new int[] {2, 3, 7, 20, 61}) {
      for (double probability : new double[] {0.01, 0.1, 0.25, 0.5, 0.63, 0.9, 0.95}) {
        for (double level : new double[] {0.3, 0.8, 0.95, 0.99}) {
          Optional<RankInterval> found = RankInterval.shortest(n, probability, level);
          Optional<RankInterval> tried = best(n, probability, level);

          assertThat(found.isPresent()).isEqualTo(tried.isPresent());
          if (found.isPresent()) {
            assertThat(found.get().lower()).isEqualTo(tried.get().lower());
            assertThat(found.get().upper()).isEqualTo(tried.get().upper());
            assertThat(found.get().coverage()).isCloseTo(tried.get().coverage(), within(1e-12));
          }
        }
      }
    }
  }

  private static Optional<RankInterval> best(int n, double probability, double level) {
    Optional<RankInterval> best = Optional.empty();
    for (int length = 1; length < n && best.isEmpty(); length++) {
      for (int lower = 1; lower + length <= n; lower++) {
        double coverage = coverage(n, probability, lower, lower + length);
        if (coverage >= level && best.isEmpty()) {
          best = Optional.of(new RankInterval(lower, lower + length, coverage));
        }
      }
    }
    return best;
  }

  private static double coverage(int n, double probability, int lower, int upper) {
    return BinomialDistribution.of(n, probability).probability(lower - 1, upper - 1);
  }

  @Test
  void refusesWhatIsNoSampleNoProbabilityOrNoLevel() {
    assertThatThrownBy(() -> RankInterval.shortest(0, 0.5, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("n is 0; must be at least 1");
    assertThatThrownBy(() -> RankInterval.shortest(10, 1, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("probability is 1.0; must be above 0 and below 1");
    assertThatThrownBy(() -> RankInterval.shortest(10, 0.5, Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is NaN; must be above 0 and below 1");
  }
}
