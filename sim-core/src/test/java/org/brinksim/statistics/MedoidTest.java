package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.junit.jupiter.api.Test;

/** Every pair is compared here, where the method compares none. */
class MedoidTest {
  private static final double NEVER = Double.NaN;

  @Test
  void theMiddleOfOneResponseIsItsMedian() {
    assertThat(Medoid.of(List.of(new double[] {10, 1e9, 3, 4, -7}))).isEqualTo(3);
  }

  @Test
  void whatNeverHappenedRanksAboveAllValues() {
    assertThat(Medoid.of(List.of(new double[] {NEVER, 5, NEVER, 9, 1}))).isEqualTo(3);
  }

  @Test
  void aResponseThatNeverVariesCountsNothing() {
    double[] values = {3, 1, 2};
    assertThat(Medoid.distances(List.of(values, new double[] {7, 7, 7})))
        .containsExactly(Medoid.distances(List.of(values)));
  }

  /** Ranks are those of Commons Math; ties and missing values are frequent. */
  @Test
  void distancesAreThoseOfAllPairs() {
    Random random = new Random(5);
    for (int sample = 0; sample < 50; sample++) {
      int n = 1 + random.nextInt(40);
      double[] first = random.doubles(n).map(v -> v < 0.2 ? NEVER : Math.rint(9 * v)).toArray();
      double[] second = random.doubles(n).toArray();
      double[] distances = Medoid.distances(List.of(first, second));
      double[] a = standardised(first);
      double[] b = standardised(second);
      for (int i = 0; i < n; i++) {
        double sum = 0;
        for (int j = 0; j < n; j++) {
          sum += Math.abs(a[i] - a[j]) + Math.abs(b[i] - b[j]);
        }
        assertThat(distances[i]).isCloseTo(sum / n, within(1e-9));
      }
    }
  }

  private static double[] standardised(double[] values) {
    double[] ranks = new NaturalRanking(NaNStrategy.MAXIMAL, TiesStrategy.AVERAGE).rank(values);
    double mean = (values.length + 1) / 2.0;
    double squares = 0;
    for (double rank : ranks) {
      squares += (rank - mean) * (rank - mean);
    }
    double deviation = Math.sqrt(squares / values.length);
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] = deviation == 0 ? 0 : (ranks[i] - mean) / deviation;
    }
    return ranks;
  }

  @Test
  void responsesOfOtherLengthsAreRefused() {
    assertThatThrownBy(() -> Medoid.of(List.of(new double[2], new double[3])))
        .hasMessage("a response has 3 values; must have 2 as the first");
  }
}
