package org.brinksim.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * A smooth probability density of a response: the average of normal curves around the values.
 *
 * <p>The bandwidth, the standard deviation of those curves, is Silverman's {@code 0.9 min(s,
 * IQR/1.34) n^(-1/5)}, or {@code 0.9 s n^(-1/5)} where the interquartile range is 0. It suits one
 * hump; several humps are smoothed more than they should be.
 *
 * <p>At a bound that the response cannot pass, the part of each curve beyond it is folded back, so
 * that the density keeps its area of 1 on the possible side and does not sink towards the bound.
 *
 * @param bandwidth the bandwidth, in the unit of the response
 * @param points the density on a grid of evenly spaced values, in order
 */
public record KernelDensity(double bandwidth, List<Point> points) {

  /** The grid reaches this many bandwidths beyond the values, where no bound comes before. */
  private static final double MARGIN = 3;

  /** A normal curve is less than 1e-14 of its peak this many standard deviations away. */
  private static final double REACH = 8.1;

  private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

  /**
   * A point of the curve.
   *
   * @param x the value of the response
   * @param density the density there, in one over the unit of the response
   */
  public record Point(double x, double density) {}

  /** Keeps its own copy of the points. */
  public KernelDensity {
    points = List.copyOf(points);
  }

  /**
   * Estimates the density of a response without bounds.
   *
   * @param values finite values, at least one, in any order; left as they are
   * @param points the number of points of the grid, at least 2
   * @return empty for a sample of one value over and over, which has no density
   */
  public static Optional<KernelDensity> of(double[] values, int points) {
    return of(values, points, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  /**
   * Estimates the density of a response that cannot pass one bound or two.
   *
   * @param values finite values within the bounds, at least one, in any order; left as they are
   * @param points the number of points of the grid, at least 2
   * @param lower the least possible value: 0 for a count, negative infinity for no bound
   * @param upper the greatest possible value: 1 for a share, infinity for no bound
   * @return empty for a sample of one value over and over, which has no density
   */
  public static Optional<KernelDensity> of(
      double[] values, int points, double lower, double upper) {
    Arguments.requireSample(values, 1, "values");
    Arguments.require(points >= 2, "points is %s; must be at least 2", points);
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    double min = sorted[0];
    double max = sorted[sorted.length - 1];
    Arguments.require(
        lower <= min && max <= upper,
        "the values run from %s to %s; must lie within the bounds %s and %s",
        min,
        max,
        lower,
        upper);
    if (min == max) {
      return Optional.empty();
    }
    double h = bandwidth(sorted);
    double[] folded = fold(sorted, lower, upper, REACH * h);
    double from = Math.max(lower, min - MARGIN * h);
    double to = Math.min(upper, max + MARGIN * h);
    return Optional.of(
        new KernelDensity(
            h,
            IntStream.range(0, points)
                .mapToDouble(i -> from + (to - from) * (i / (points - 1.0)))
                .mapToObj(x -> new Point(x, density(folded, sorted.length, h, x)))
                .toList()));
  }

  private static double bandwidth(double[] sorted) {
    double deviation = StandardDeviation.of(sorted).getAsDouble();
    double middleHalf = QuantileEstimate.interquartileRange(sorted) / 1.34;
    double spread = middleHalf > 0 ? Math.min(deviation, middleHalf) : deviation;
    return 0.9 * spread * FastMath.pow(sorted.length, -0.2);
  }

  /** The values and their mirror images behind the bounds, as far as those matter. */
  private static double[] fold(double[] values, double lower, double upper, double reach) {
    DoubleStream.Builder all = DoubleStream.builder();
    for (double value : values) {
      all.add(value);
      reflect(value, lower, upper, reach, all);
      reflect(value, upper, lower, reach, all);
    }
    return all.build().toArray();
  }

  /** Mirrors in one bound, then that image in the other, and so on until out of reach. */
  private static void reflect(
      double value, double first, double second, double reach, DoubleStream.Builder images) {
    double bound = first;
    double image = 2 * bound - value;
    // An infinite bound gives a distance of NaN, which ends the loop as well.
    while (Math.abs(image - bound) <= reach) {
      images.add(image);
      bound = bound == first ? second : first;
      image = 2 * bound - image;
    }
  }

  private static double density(double[] folded, int n, double bandwidth, double x) {
    double sum = 0;
    for (double value : folded) {
      double u = (x - value) / bandwidth;
      if (Math.abs(u) < REACH) {
        sum += FastMath.exp(-0.5 * u * u);
      }
    }
    return sum / (n * bandwidth * ROOT_OF_TWO_PI);
  }
}
