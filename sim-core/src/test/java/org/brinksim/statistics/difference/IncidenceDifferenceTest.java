package org.brinksim.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.brinksim.statistics.CumulativeIncidence;
import org.brinksim.statistics.difference.IncidenceDifference.Day;
import org.junit.jupiter.api.Test;

class IncidenceDifferenceTest {

  private static final double NEVER = Double.NaN;
  private static final double[] A = {1, 2.5, 2.5, NEVER, 7, 0, NEVER, 4};
  private static final double[] B = {NEVER, 6, 2, NEVER, 7.5, 3, 5.25, NEVER};

  private final UniformRandomProvider random = RandomSource.XO_RO_SHI_RO_128_PP.create(1729L);
  private final ZigguratSampler.NormalizedGaussian normal =
      ZigguratSampler.NormalizedGaussian.of(random);

  @Test
  void sharesAreThoseOfTheCumulativeIncidenceOnEveryDayAndAtTheHorizon() {
    IncidenceDifference difference = IncidenceDifference.independent(A, B, 7.5, 0.95);
    CumulativeIncidence ofA = CumulativeIncidence.of(A, 7.5, 0.95);
    CumulativeIncidence ofB = CumulativeIncidence.of(B, 7.5, 0.95);

    assertThat(difference.days().stream().map(Day::time))
        .containsExactly(0.0, 1.0, 2.0, 3.0, 4.0, 5.0, 6.0, 7.0, 7.5);
    for (Day day : difference.days()) {
      assertThat(day.a()).isCloseTo(ofA.at(day.time()), within(1e-12));
      assertThat(day.b()).isCloseTo(ofB.at(day.time()), within(1e-12));
      assertThat(day.estimate()).isEqualTo(day.b() - day.a());
      assertThat(day.pairs()).isEmpty();
    }
    // By day 3: four of eight against two of eight; by day 4 five against two.
    assertThat(difference.largest()).isEqualTo(3 / 8.0);
  }

  @Test
  void pairsAreCountedOnEveryDay() {
    IncidenceDifference difference = IncidenceDifference.paired(A, B, 8, 0.95);

    for (Day day : difference.days()) {
      boolean[] byA = new boolean[8];
      boolean[] byB = new boolean[8];
      for (int i = 0; i < 8; i++) {
        byA[i] = A[i] <= day.time();
        byB[i] = B[i] <= day.time();
      }
      PairedCounts pairs = PairedCounts.of(byA, byB);
      assertThat(day.pairs()).isEqualTo(Optional.of(pairs));
      assertThat(day.estimate())
          .isCloseTo(ShareDifference.paired(pairs, 0.95).estimate(), within(1e-15));
    }
  }

  /** All 12,870 ways to put 8 of the 16 runs into A. */
  @Test
  void thePValueIsThatOfAllDivisions() {
    double[] runs = Arrays.copyOf(A, 16);
    System.arraycopy(B, 0, runs, 8, 8);
    double observed = largest(A, B);
    int atLeast = 0;
    int divisions = 0;
    for (int set = 0; set < 1 << 16; set++) {
      if (Integer.bitCount(set) == 8) {
        int inA = set;
        double[] a = picked(runs, i -> (inA >> i & 1) == 1);
        double[] b = picked(runs, i -> (inA >> i & 1) == 0);
        divisions++;
        atLeast += largest(a, b) >= observed - 1e-12 ? 1 : 0;
      }
    }
    double exact = atLeast / (double) divisions;

    assertThat(divisions).isEqualTo(12_870);
    assertThat(exact).isBetween(0.1, 0.9);
    assertThat(IncidenceDifference.independent(A, B, 8, 0.95).pValue())
        .isCloseTo(exact, within(error(exact)));
  }

  /** All 256 ways to exchange the pairs. */
  @Test
  void thePValueIsThatOfAllExchanges() {
    double observed = largest(A, B);
    int atLeast = 0;
    for (int set = 0; set < 256; set++) {
      double[] a = A.clone();
      double[] b = B.clone();
      for (int i = 0; i < 8; i++) {
        if ((set >> i & 1) == 1) {
          a[i] = B[i];
          b[i] = A[i];
        }
      }
      atLeast += largest(a, b) >= observed - 1e-12 ? 1 : 0;
    }
    double exact = atLeast / 256.0;

    assertThat(exact).isBetween(0.1, 0.9);
    assertThat(IncidenceDifference.paired(A, B, 8, 0.95).pValue())
        .isCloseTo(exact, within(error(exact)));
  }

  /** 4.5 standard deviations of a share of 4,999 exchanges. */
  private static double error(double p) {
    return 4.5 * Math.sqrt(p * (1 - p) / 4_999) + 1e-3;
  }

  private static double largest(double[] a, double[] b) {
    double largest = 0;
    for (int day = 0; day <= 8; day++) {
      int until = day;
      double byA = Arrays.stream(a).filter(t -> t <= until).count() / (double) a.length;
      double byB = Arrays.stream(b).filter(t -> t <= until).count() / (double) b.length;
      largest = Math.max(largest, Math.abs(byB - byA));
    }
    return largest;
  }

  private static double[] picked(double[] runs, IntPredicate which) {
    return IntStream.range(0, runs.length).filter(which).mapToDouble(i -> runs[i]).toArray();
  }

  @Test
  void whatIsEqualIsSurelyNotDifferent() {
    assertThat(IncidenceDifference.paired(A, A, 8, 0.95).pValue()).isEqualTo(1);
    assertThat(IncidenceDifference.independent(A, A, 8, 0.95).pValue()).isEqualTo(1);
    assertThat(IncidenceDifference.paired(A, A, 8, 0.95).largest()).isZero();
  }

  /** Where it never happened the intervals are those of one day: there is nothing to vary. */
  @Test
  void whatNeverHappenedIsNotKnownToBeImpossible() {
    double[] never = new double[30];
    Arrays.fill(never, NEVER);
    IncidenceDifference difference = IncidenceDifference.independent(never, never, 5, 0.95);

    assertThat(difference.pValue()).isEqualTo(1);
    assertThat(difference.days())
        .allSatisfy(
            day ->
                assertThat(day.interval())
                    .isEqualTo(ShareDifference.independent(0, 30, 0, 30, 0.95).interval()));
  }

  /** Intervals that hold all at once are wider than one by itself, by less than Bonferroni's. */
  @Test
  void intervalsOfAllDaysAreWiderThanThatOfOne() {
    double[][] times = times(400, 0);
    IncidenceDifference difference = IncidenceDifference.independent(times[0], times[1], 30, 0.95);
    Day last = difference.days().get(30);
    int a = (int) Math.round(last.a() * 400);
    int b = (int) Math.round(last.b() * 400);

    assertThat(last.interval().width())
        .isGreaterThan(1.2 * ShareDifference.independent(a, 400, b, 400, 0.95).interval().width())
        .isLessThan(ShareDifference.independent(a, 400, b, 400, 1 - 0.05 / 31).interval().width());
  }

  /**
   * 150 sets of intervals of 31 days, for a median of 22 days against 18. At 95 % the number that
   * hold on all days is Binomial(150, 0.95): mean 142.5, standard deviation 2.7; fewer than 129
   * come with probability 2e-5. Intervals of one day each would hold on all in about 120.
   */
  @Test
  void intervalsHoldOnAllDaysAtOnce() {
    int independent = 0;
    int paired = 0;
    int grouped = 0;
    for (int r = 0; r < 150; r++) {
      double[][] times = times(200, 0);
      double[][] pairs = times(200, 0.8);
      double[][] many = times(1_500, 0.8);
      independent += holds(IncidenceDifference.independent(times[0], times[1], 30, 0.95)) ? 1 : 0;
      paired += holds(IncidenceDifference.paired(pairs[0], pairs[1], 30, 0.95)) ? 1 : 0;
      grouped += holds(IncidenceDifference.paired(many[0], many[1], 30, 0.95)) ? 1 : 0;
    }
    assertThat(independent).isGreaterThanOrEqualTo(129);
    assertThat(paired).isGreaterThanOrEqualTo(129);
    assertThat(grouped).isGreaterThanOrEqualTo(129);
  }

  private static boolean holds(IncidenceDifference difference) {
    NormalDistribution law = NormalDistribution.of(0, 10);
    return difference.days().stream()
        .allMatch(
            day ->
                day.interval()
                    .contains(
                        law.cumulativeProbability(day.time() - 18)
                            - law.cumulativeProbability(day.time() - 22)));
  }

  /** Normal days about 22 and 18, at least 0; NaN after day 30. */
  private double[][] times(int n, double correlation) {
    double[][] times = new double[2][n];
    for (int i = 0; i < n; i++) {
      double x = normal.sample();
      double y = correlation * x + Math.sqrt(1 - correlation * correlation) * normal.sample();
      times[0][i] = watched(22 + 10 * x);
      times[1][i] = watched(18 + 10 * y);
    }
    return times;
  }

  private static double watched(double time) {
    return time > 30 ? NEVER : Math.max(0, time);
  }

  /**
   * 200 comparisons of equals: p is at most 0.1 in about Binomial(200, 0.1), mean 20 and standard
   * deviation 4.2. More than 39 come with probability 1e-5, fewer than 5 with less than 1e-5.
   */
  @Test
  void falseAlarmsAreAsRareAsTheySay() {
    int independent = 0;
    int paired = 0;
    for (int r = 0; r < 200; r++) {
      double[] a = times(120, 0)[0];
      double[] b = times(150, 0)[0];
      independent += IncidenceDifference.independent(a, b, 30, 0.95).pValue() <= 0.1 ? 1 : 0;
      double[][] pairs = times(700, 0.5);
      for (int i = 0; i < 700; i++) {
        exchange(pairs, i, random.nextBoolean());
      }
      paired += IncidenceDifference.paired(pairs[0], pairs[1], 30, 0.95).pValue() <= 0.1 ? 1 : 0;
    }
    assertThat(independent).isBetween(5, 39);
    assertThat(paired).isBetween(5, 39);
  }

  /** Makes the two alike: whichever comes first is a matter of chance. */
  private static void exchange(double[][] pairs, int i, boolean exchanged) {
    double kept = pairs[0][i];
    pairs[0][i] = exchanged ? pairs[1][i] : kept;
    pairs[1][i] = exchanged ? kept : pairs[1][i];
  }

  @Test
  void withinAMarginIsShownOnEveryDay() {
    double[][] times = times(900, 0.9);
    IncidenceDifference independent = IncidenceDifference.independent(times[0], times[1], 30, 0.95);
    IncidenceDifference paired = IncidenceDifference.paired(times[0], times[1], 30, 0.95);
    double ofShares = 0;
    double ofPairs = 0;
    for (Day day : paired.days()) {
      PairedCounts pairs = day.pairs().orElseThrow();
      ofPairs = Math.max(ofPairs, ShareDifference.paired(pairs, 0.95).pValueWithin(0.2));
      int a = pairs.both() + pairs.onlyA();
      int b = pairs.both() + pairs.onlyB();
      ofShares =
          Math.max(ofShares, ShareDifference.independent(a, 900, b, 900, 0.95).pValueWithin(0.2));
    }

    assertThat(independent.pValueWithin(0.2)).isCloseTo(ofShares, within(1e-12));
    assertThat(paired.pValueWithin(0.2)).isCloseTo(ofPairs, within(1e-12));
    assertThat(ofPairs).isLessThan(ofShares);
  }

  @Test
  void refusesWhatItCannotAnswerFor() {
    double[] none = {};
    double[] late = {9};
    assertThatThrownBy(() -> IncidenceDifference.independent(A, none, 8, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timesB has length 0; must be at least 1");
    assertThatThrownBy(() -> IncidenceDifference.independent(A, late, 8, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timesB[0] is 9.0; must be from 0 to the horizon, 8.0, or NaN for not yet");
    assertThatThrownBy(() -> IncidenceDifference.paired(A, late, 8, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("timesA has length 8 and timesB 1; must be the same");
    assertThatThrownBy(() -> IncidenceDifference.paired(A, A, Double.NaN, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("horizon is NaN; must be from 0 to 36525.0 days");
    assertThatThrownBy(() -> IncidenceDifference.independent(A, A, 8, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 1.0; must be above 0 and below 1");
    assertThatThrownBy(() -> IncidenceDifference.paired(A, A, 8, 0.95).pValueWithin(-1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin is -1.0; must be finite and at least 0");
  }
}
