package org.brinksim.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.simple.RandomSource;
import org.brinksim.statistics.KernelDensity.Point;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KernelDensityTest {

  private static final double NONE = Double.POSITIVE_INFINITY;

  /**
   * NumPy 2.4 and SciPy 1.17: {@code h = .9 * min(std, iqr/1.34) * 8**-.2} (IQR 3.375, the smaller
   * one here) and {@code mean(norm.pdf(x, values, h))} on {@code linspace(min - 3h, max + 3h, 5)}.
   */
  @Test
  void matchesAnIndependentProgram() {
    double[] values = {2, 3.5, 1, 8.25, 4, 4.5, 7, -1};

    KernelDensity density = KernelDensity.of(values, 5).orElseThrow();

    assertThat(density.bandwidth()).isCloseTo(1.4955243578256217, within(1e-12));
    assertThat(density.points().stream().mapToDouble(Point::x).toArray())
        .containsExactly(
            new double[] {
              -5.486573073476865, -0.9307865367384327, 3.625, 8.180786536738433, 12.736573073476865
            },
            within(1e-12));
    assertThat(density.points().stream().mapToDouble(Point::density).toArray())
        .containsExactly(
            new double[] {
              0.0003732885025231718,
              0.053292180533197835,
              0.12243535277384276,
              0.060262832736469735,
              0.00039171821308551163
            },
            within(1e-12));
  }

  /** Seven values at 0 and one at 8: IQR 0, standard deviation sqrt(8). */
  @Test
  void bandwidthFallsBackOnTheStandardDeviationWhereHalfOfTheValuesAreEqual() {
    KernelDensity density =
        KernelDensity.of(new double[] {0, 0, 0, 0, 8, 0, 0, 0}, 10).orElseThrow();

    assertThat(density.bandwidth())
        .isCloseTo(0.9 * Math.sqrt(8) * Math.pow(8, -0.2), within(1e-12));
  }

  /** The area by the trapezium rule; the grid leaves out 0.0013 of a curve at its outermost. */
  @ParameterizedTest
  @CsvSource({
    "-Infinity, Infinity, 20000, 0.002",
    "0, Infinity, 20000, 0.002",
    "-Infinity, 1, 20000, 0.002",
    "0, 1, 20000, 1e-5"
  })
  void areaUnderTheCurveIsOneBetweenTheBounds(double lower, double upper, int n, double tolerance) {
    double[] values = RandomSource.XO_RO_SHI_RO_128_PP.create(12L).doubles(n).toArray();

    List<Point> points = KernelDensity.of(values, 401, lower, upper).orElseThrow().points();

    assertThat(area(points)).isCloseTo(1, within(tolerance));
  }

  /**
   * The bandwidth is 0.29: of each curve, 3e-4 lie beyond the far bound and come back from there.
   */
  @Test
  void curvesThatReachAcrossBothBoundsAreFoldedBackAtBoth() {
    List<Point> points = KernelDensity.of(new double[] {0, 1}, 401, 0, 1).orElseThrow().points();

    assertThat(area(points)).isCloseTo(1, within(1e-5));
  }

  private static double area(List<Point> points) {
    double area = 0;
    for (int i = 1; i < points.size(); i++) {
      double width = points.get(i).x() - points.get(i - 1).x();
      area += width * (points.get(i).density() + points.get(i - 1).density()) / 2;
    }
    return area;
  }

  /**
   * 20,000 uniform values have density 1 up to the bounds. The bandwidth is 0.036, so the estimate
   * at a bound has standard deviation 0.028 (twice the kernel's squared norm, 0.282, over n h,
   * under the root); 0.13 is 4.6 of them, missed with probability 8e-6 at both. Without reflection
   * the density at a bound is 0.5.
   */
  @Test
  void densityDoesNotSinkTowardsABound() {
    double[] values = RandomSource.XO_RO_SHI_RO_128_PP.create(2L).doubles(20_000).toArray();

    List<Point> bounded = KernelDensity.of(values, 11, 0, 1).orElseThrow().points();
    List<Point> free = KernelDensity.of(values, 11).orElseThrow().points();

    assertThat(bounded.get(0).x()).isZero();
    assertThat(bounded.get(10).x()).isEqualTo(1);
    assertThat(bounded.get(0).density()).isCloseTo(1, within(0.13));
    assertThat(bounded.get(10).density()).isCloseTo(1, within(0.13));
    assertThat(free.get(0).x()).isLessThan(-0.1);
    assertThat(free.get(0).density()).isLessThan(0.01);
  }

  /** A bound that is far away folds nothing back: the curve is that without it. */
  @Test
  void boundOutOfReachChangesNothing() {
    double[] values = {10, 11, 12.5, 14};

    assertThat(KernelDensity.of(values, 50, -1000, 1000)).isEqualTo(KernelDensity.of(values, 50));
    assertThat(KernelDensity.of(values, 50, -1000, NONE)).isEqualTo(KernelDensity.of(values, 50));
  }

  @Test
  void densityOfAMirroredSampleIsTheMirroredDensity() {
    double[] values = {0, 0.5, 1, 1, 3, 7};
    double[] mirrored = Arrays.stream(values).map(x -> 10 - x).toArray();

    List<Point> one = KernelDensity.of(values, 21, 0, NONE).orElseThrow().points();
    List<Point> other = KernelDensity.of(mirrored, 21, -NONE, 10).orElseThrow().points();

    for (int i = 0; i < 21; i++) {
      assertThat(other.get(20 - i).x()).isCloseTo(10 - one.get(i).x(), within(1e-12));
      assertThat(other.get(20 - i).density()).isCloseTo(one.get(i).density(), within(1e-12));
    }
  }

  @Test
  void constantSampleHasNoDensity() {
    assertThat(KernelDensity.of(new double[] {3, 3, 3}, 100)).isEmpty();
    assertThat(KernelDensity.of(new double[] {3}, 100)).isEmpty();
  }

  @Test
  void refusesValuesOutsideTheBoundsAndAGridOfOnePoint() {
    assertThatThrownBy(() -> KernelDensity.of(new double[] {-1, 2}, 100, 0, NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the values run from -1.0 to 2.0; must lie within the bounds 0.0 and Infinity");
    assertThatThrownBy(() -> KernelDensity.of(new double[] {1, 2}, 100, Double.NaN, NONE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the values run from 1.0 to 2.0; must lie within the bounds NaN and Infinity");
    assertThatThrownBy(() -> KernelDensity.of(new double[] {1, 2}, 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("points is 1; must be at least 2");
    assertThatThrownBy(() -> KernelDensity.of(new double[0], 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values has length 0; must be at least 1");
    assertThatThrownBy(() -> KernelDensity.of(new double[] {1, Double.NaN}, 10))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("values[1] is NaN; must be finite. Leave missing values out first.");
  }
}
