package org.brinksim.model.combat;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.DiscreteDistribution;
import org.brinksim.model.troops.ElementStream;
import org.brinksim.random.ChiSquare;
import org.brinksim.random.RandomStreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Hits on elements against the binomial distribution. With 200,000 draws each, a chi-square test
 * fails by chance once in 100,000; there are fewer than 50 of them.
 */
class HitClocksTest {

  private static final int DRAWS = 200_000;
  private static final double FALSE_ALARM = 1e-5;

  /** The hits on one element. */
  private static final class Hits {
    private final Wounds wounds = new Wounds(0.2, 0.5);
    private final HitClocks clocks = new HitClocks(wounds);

    private final long key;

    Hits(String name) {
      key = new RandomStreams(20241105, 0).key(name);
      clocks.grow(1);
      wounds.grow(1);
      clocks.set(0, 0, ElementStream.HIT.exponential(key, 0));
    }

    int among(int n, double hazard) {
      clocks.pass(1, new int[] {n}, new double[] {1}, new int[1], new double[] {hazard}, 1);
      return clocks.strikes() == 0 ? 0 : clocks.hit(0, key, n, hazard);
    }
  }

  private static DiscreteDistribution law(int n, double hazard) {
    return BinomialDistribution.of(n, -Math.expm1(-hazard));
  }

  @ParameterizedTest
  @CsvSource({
    "1, 1e-4",
    "1, 0.01",
    "1, 0.7",
    "1, 3",
    "2, 0.3",
    "5, 0.5",
    "12, 0.9",
    "20, 0.5",
    "20, 0.999",
    "20, 1",
    "20, 1.001",
    "100, 1e-4",
    "100, 0.001",
    "100, 0.1",
    "100, 0.199",
    "100, 0.2",
    "100, 0.201",
    "100, 3",
    "1000, 5e-5",
    "3000, 0.0033",
    "3000, 0.05",
    "100000, 9e-5",
    "100000, 1.1e-3"
  })
  void theyFollowTheBinomialDistributionOfTheirHazard(int n, double hazard) {
    Hits hits = new Hits("hits/" + n + "/" + hazard);
    assertThat(ChiSquare.probability(DRAWS, () -> hits.among(n, hazard), law(n, hazard)))
        .isGreaterThan(FALSE_ALARM);
  }

  /** What is left of one body's draw must not tilt the next: bodies of all sizes come in turn. */
  @Test
  void bodiesInTurnDoNotInfluenceEachOther() {
    Hits hits = new Hits("turn");
    assertThat(
            ChiSquare.probability(
                DRAWS,
                () -> {
                  hits.among(3, 0.4);
                  hits.among(5000, 0.01);
                  int counted = hits.among(40, 0.03);
                  hits.among(1, 2);
                  return counted;
                },
                law(40, 0.03)))
        .isGreaterThan(FALSE_ALARM);
  }

  /** Hits on two bodies that follow each other are independent: so is their sum binomial. */
  @Test
  void neighboursAddUpToOneLargeBody() {
    Hits hits = new Hits("sum");
    assertThat(
            ChiSquare.probability(
                DRAWS, () -> hits.among(30, 0.05) + hits.among(70, 0.05), law(100, 0.05)))
        .isGreaterThan(FALSE_ALARM);
  }

  /** The power of these tests: a hazard that is 2 % too large is seen. */
  @ParameterizedTest
  @CsvSource({"5, 0.5", "100, 0.05", "100, 0.5", "1000, 0.01", "1000, 0.2"})
  void aHazardThatIsTwoPercentOffWouldBeSeen(int n, double hazard) {
    Hits hits = new Hits("off/" + n + "/" + hazard);
    assertThat(ChiSquare.probability(DRAWS, () -> hits.among(n, 1.02 * hazard), law(n, hazard)))
        .isLessThan(FALSE_ALARM);
  }

  @Test
  void theCertainIsNotLeftToChance() {
    Hits hits = new Hits("certain");
    for (int i = 0; i < 1000; i++) {
      assertThat(hits.among(0, 0.5)).isZero();
      assertThat(hits.among(0, 1e200)).isZero();
      assertThat(hits.among(1000, 0)).isZero();
      assertThat(hits.among(1000, 1e200)).isEqualTo(1000);
      assertThat(hits.among(1000, 800)).isEqualTo(1000);
    }
  }
}
