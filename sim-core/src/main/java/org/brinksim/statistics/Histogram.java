package org.brinksim.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.util.FastMath;
import org.apache.commons.statistics.descriptive.StandardDeviation;

/**
 * The numbers of replications in neighbouring bins of equal width that hold every value.
 *
 * <p>The width follows Freedman and Diaconis, {@code 2 IQR n^(-1/3)}, and where half of the values
 * are equal, so that the interquartile range is 0, Scott, {@code 3.49 s n^(-1/3)}; it is made
 * larger where that would need more than {@link #MOST_BINS} bins.
 *
 * <p>Whole numbers get bins that hold equally many possible values: with {@code g} the greatest
 * common divisor of the distances between values (1 for most counts; the size of a unit where whole
 * units are counted by head), the width is a multiple of {@code g} and the first bin starts {@code
 * g/2} below the smallest value. Bins of any other width hold one possible value more here and one
 * less there, and show a comb that is not in the data.
 *
 * @param n the number of values, at least 1
 * @param bins the bins in order, at least one
 */
public record Histogram(int n, List<Bin> bins) {

  /** The greatest number of bins. */
  public static final int MOST_BINS = 60;

  /** Beyond this, values count as continuous: nothing that is counted here grows so large. */
  private static final double GREATEST_COUNT = 1e9;

  /**
   * A bin.
   *
   * @param from the lower end, which belongs to the bin
   * @param to the upper end, which belongs to the next bin, except that of the last bin
   * @param count the number of values in the bin
   */
  public record Bin(double from, double to, int count) {}

  /** Keeps its own copy of the bins. */
  public Histogram {
    bins = List.copyOf(bins);
  }

  /**
   * Counts a sample into bins.
   *
   * @param values finite values, at least one, in any order; left as they are. A sample of one
   *     value over and over gets a single bin around it: 1 wide for a whole number, else a tenth of
   *     the value's size
   */
  public static Histogram of(double[] values) {
    Arguments.requireSample(values, 1, "values");
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Histogram(sorted.length, count(sorted, edges(sorted)));
  }

  /**
   * The probability density that a bin shows: its share of the values over its width, in one over
   * the unit of the values.
   *
   * @param bin one of the bins
   */
  public double density(Bin bin) {
    return bin.count() / (n * (bin.to() - bin.from()));
  }

  private static double[] edges(double[] sorted) {
    double min = sorted[0];
    double max = sorted[sorted.length - 1];
    boolean whole = Arrays.stream(sorted).allMatch(Histogram::isCount);
    if (min == max) {
      double half = whole ? 0.5 : Math.abs(min) / 20;
      return new double[] {min - half, min + half};
    }
    double width = Math.max(width(sorted), (max - min) / MOST_BINS);
    return whole ? wholeEdges(sorted, width) : evenEdges(min, max, width);
  }

  private static boolean isCount(double value) {
    return value == Math.rint(value) && Math.abs(value) <= GREATEST_COUNT;
  }

  private static double width(double[] sorted) {
    double root = FastMath.cbrt(sorted.length);
    double middleHalf = QuantileEstimate.interquartileRange(sorted);
    return middleHalf > 0
        ? 2 * middleHalf / root
        : 3.49 * StandardDeviation.of(sorted).getAsDouble() / root;
  }

  private static double[] evenEdges(double min, double max, double width) {
    // Values that differ in their last digits only leave no room for more edges.
    double room = (max - min) / (2 * Math.ulp(Math.max(Math.abs(min), Math.abs(max))));
    double bins = Math.max(1, Math.min(Math.ceil((max - min) / width), Math.floor(room)));
    return IntStream.rangeClosed(0, (int) bins)
        .mapToDouble(i -> i == bins ? max : min + (max - min) * (i / bins))
        .toArray();
  }

  private static double[] wholeEdges(double[] sorted, double width) {
    double min = sorted[0];
    double distance = greatestCommonDistance(sorted);
    double possible = (sorted[sorted.length - 1] - min) / distance + 1;
    double least = Math.ceil(possible / MOST_BINS);
    double perBin = Math.max(least, Math.rint(width / distance));
    int bins = (int) Math.ceil(possible / perBin);
    return IntStream.rangeClosed(0, bins)
        .mapToDouble(i -> min - distance / 2 + i * perBin * distance)
        .toArray();
  }

  /** Euclid's algorithm over the distances from the smallest value, of which one is not 0. */
  private static double greatestCommonDistance(double[] sorted) {
    double divisor = 0;
    for (double value : sorted) {
      double rest = value - sorted[0];
      while (rest != 0) {
        double remainder = divisor % rest;
        divisor = rest;
        rest = remainder;
      }
    }
    return divisor;
  }

  private static List<Bin> count(double[] sorted, double[] edges) {
    int[] counts = new int[edges.length - 1];
    int bin = 0;
    for (double value : sorted) {
      while (bin < counts.length - 1 && value >= edges[bin + 1]) {
        bin++;
      }
      counts[bin]++;
    }
    return IntStream.range(0, counts.length)
        .mapToObj(i -> new Bin(edges[i], edges[i + 1], counts[i]))
        .toList();
  }
}
