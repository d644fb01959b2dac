package org.brinksim.statistics.difference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.statistics.distribution.TDistribution;
import org.apache.commons.statistics.inference.TTest;
import org.brinksim.statistics.Interval;
import org.brinksim.statistics.MeanEstimate;
import org.junit.jupiter.api.Test;

class MeanDifferenceTest {

  private static final double[] A = {12.1, 9.8, 15.3, 11.0, 10.4, 13.7, 9.1};
  private static final double[] B = {14.9, 13.2, 15.8, 19.4, 11.1, 16.0, 12.6};

  /** SciPy 1.17: {@code r = ttest_ind(B, A, equal_var=False); r.confidence_interval(0.95)}. */
  @Test
  void independentSamplesMatchAnIndependentProgram() {
    double[] fewer = {12.1, 9.8, 15.3, 11.0};
    MeanDifference welch = MeanDifference.independent(fewer, B, 0.95);

    assertThat(welch.estimate()).isCloseTo(2.664285714285713, within(1e-12));
    assertThat(welch.degreesOfFreedom()).isCloseTo(7.22029087009162, within(1e-10));
    assertThat(welch.standardError()).isCloseTo(1.5675547490140376, within(1e-12));
    assertThat(welch.pValue()).isCloseTo(0.13168872244160285, within(1e-12));
    assertThat(welch.interval().low()).isCloseTo(-1.0195894976133122, within(1e-9));
    assertThat(welch.interval().high()).isCloseTo(6.348160926184738, within(1e-9));
    assertThat(welch.nA()).isEqualTo(4);
    assertThat(welch.nB()).isEqualTo(7);
    assertThat(welch.paired()).isFalse();
  }

  /** SciPy 1.17: {@code r = ttest_rel(B, A); r.confidence_interval(0.9)}. */
  @Test
  void pairsMatchAnIndependentProgram() {
    MeanDifference student = MeanDifference.paired(A, B, 0.9);

    assertThat(student.estimate()).isCloseTo(3.0857142857142854, within(1e-12));
    assertThat(student.degreesOfFreedom()).isEqualTo(6);
    assertThat(student.standardError()).isCloseTo(0.9950899867010284, within(1e-12));
    assertThat(student.pValue()).isCloseTo(0.021091159522234466, within(1e-12));
    assertThat(student.interval().low()).isCloseTo(1.1520750462186096, within(1e-9));
    assertThat(student.interval().high()).isCloseTo(5.01935352520996, within(1e-9));
    assertThat(student.paired()).isTrue();
  }

  @Test
  void testsMatchAnotherLibrary() {
    assertThat(MeanDifference.independent(A, B, 0.95).pValue())
        .isCloseTo(TTest.withDefaults().test(B, A).getPValue(), within(1e-12));
    assertThat(MeanDifference.paired(A, B, 0.95).pValue())
        .isCloseTo(TTest.withDefaults().pairedTest(B, A).getPValue(), within(1e-12));
  }

  /** At the margin that an interval of level {@code 1 - 2 alpha} just fits in, p is alpha. */
  @Test
  void pWithinAMarginIsTheLevelAtWhichTheIntervalFits() {
    for (double alpha : new double[] {0.2, 0.05, 0.001}) {
      for (MeanDifference difference :
          new MeanDifference[] {
            MeanDifference.independent(A, B, 1 - 2 * alpha),
            MeanDifference.paired(A, B, 1 - 2 * alpha),
            MeanDifference.paired(B, A, 1 - 2 * alpha)
          }) {
        Interval interval = difference.interval();
        double margin = Math.max(-interval.low(), interval.high());
        assertThat(difference.pValueWithin(margin)).isCloseTo(alpha, within(1e-9));
      }
    }
  }

  /** The larger of two one-sided tests of another library, which takes the margin as hypothesis. */
  @Test
  void pWithinAMarginIsThatOfTwoOneSidedTests() {
    double margin = 6;
    double above = TTest.withDefaults().withMu(-margin).test(B, A).getStatistic();
    double below = TTest.withDefaults().withMu(margin).test(B, A).getStatistic();
    MeanDifference difference = MeanDifference.independent(A, B, 0.95);
    TDistribution student = TDistribution.of(difference.degreesOfFreedom());

    assertThat(difference.pValueWithin(margin))
        .isCloseTo(
            Math.max(student.survivalProbability(above), student.cumulativeProbability(below)),
            within(1e-12));
    assertThat(difference.pValueWithin(0)).isGreaterThan(0.5);
  }

  @Test
  void whereNothingVariesExchangesDecide() {
    double[] three = {3, 3, 3};
    double[] five = {5, 5, 5};
    MeanDifference same = MeanDifference.independent(three, three, 0.95);
    MeanDifference other = MeanDifference.independent(three, five, 0.95);
    MeanDifference shifted =
        MeanDifference.paired(new double[] {1, 4, 2}, new double[] {3, 6, 4}, 0.95);
    MeanDifference equal = MeanDifference.paired(A, A, 0.95);

    assertThat(same)
        .isEqualTo(new MeanDifference(false, 3, 3, 0, 0, 4, 1, new Interval(0, 0, 0.95)));
    // Of the 20 ways to divide six values two are as far apart; of the 8 ways to turn three pairs
    // two.
    assertThat(other.pValue()).isCloseTo(0.1, within(1e-12));
    assertThat(other.interval()).isEqualTo(new Interval(2, 2, 0.95));
    assertThat(shifted.pValue()).isCloseTo(0.25, within(1e-12));
    assertThat(shifted.interval()).isEqualTo(new Interval(2, 2, 0.95));
    assertThat(equal)
        .isEqualTo(new MeanDifference(true, 7, 7, 0, 0, 6, 1, new Interval(0, 0, 0.95)));
    assertThat(same.pValueWithin(0.1)).isZero();
    assertThat(same.pValueWithin(0)).isEqualTo(1);
    assertThat(other.pValueWithin(2)).isEqualTo(1);
    assertThat(other.pValueWithin(2.1)).isZero();
  }

  @Test
  void refusesWhatItCannotAnswerFor() {
    assertThatThrownBy(() -> MeanDifference.independent(new double[] {1}, B, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a has length 1; must be at least 2");
    assertThatThrownBy(() -> MeanDifference.independent(A, new double[] {1, Double.NaN}, 0.95))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("b[1] is NaN; must be finite. Leave missing values out first.");
    assertThatThrownBy(() -> MeanDifference.independent(A, B, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("level is 1.0; must be above 0 and below 1");
    assertThatThrownBy(() -> MeanDifference.paired(A, B, 0.95).pValueWithin(Double.NaN))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("margin is NaN; must be finite and at least 0");
  }

  @Test
  void meansAndDeviationsAloneGiveTheSame() {
    double[] a = {3, 5, 8, 13, 21};
    double[] b = {2, 4, 4, 9, 11, 30};
    MeanDifference ofValues = MeanDifference.independent(a, b, 0.95);
    MeanDifference ofMeans =
        MeanDifference.independent(MeanEstimate.of(a, 0.9), MeanEstimate.of(b, 0.5), 0.95);

    assertThat(ofMeans.estimate()).isEqualTo(ofValues.estimate(), within(1e-12));
    assertThat(ofMeans.standardError()).isEqualTo(ofValues.standardError(), within(1e-12));
    assertThat(ofMeans.degreesOfFreedom()).isEqualTo(ofValues.degreesOfFreedom(), within(1e-12));
    assertThat(ofMeans.pValue()).isEqualTo(ofValues.pValue(), within(1e-12));
    assertThat(ofMeans.interval().low()).isEqualTo(ofValues.interval().low(), within(1e-12));
    assertThat(ofMeans.nA()).isEqualTo(5);
    assertThat(ofMeans.nB()).isEqualTo(6);
  }

  @Test
  void meansWithoutAnySpreadAreRefused() {
    MeanEstimate none = MeanEstimate.of(new double[] {1, 1}, 0.95);

    assertThatThrownBy(() -> MeanDifference.independent(none, none, 0.95))
        .hasMessageContaining("must be above 0");
  }
}
