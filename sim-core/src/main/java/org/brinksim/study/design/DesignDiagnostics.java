package org.brinksim.study.design;

import java.util.List;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;

/**
 * How well a design fills the space of its factors.
 *
 * @param largestCorrelation the largest correlation of two factors over the points, without its
 *     sign
 * @param smallestDistance the distance of the two nearest points that differ, where the space of
 *     each factor has the length 1
 */
public record DesignDiagnostics(double largestCorrelation, double smallestDistance) {

  /** Of more points the distances of the first so many are looked at. */
  private static final int MOST_POINTS = 3_000;

  /** Those of a design with two points at least. */
  public static DesignDiagnostics of(List<UnitPoint> points) {
    double[][] u = points.stream().map(UnitPoint::u).toArray(double[][]::new);
    return new DesignDiagnostics(largestCorrelation(u), smallestDistance(u));
  }

  private static double largestCorrelation(double[][] u) {
    int factors = u[0].length;
    double largest = 0;
    PearsonsCorrelation correlation = new PearsonsCorrelation();
    for (int a = 0; a < factors; a++) {
      for (int b = a + 1; b < factors; b++) {
        double r = Math.abs(correlation.correlation(column(u, a), column(u, b)));
        largest = r > largest ? r : largest;
      }
    }
    return largest;
  }

  private static double[] column(double[][] u, int factor) {
    double[] column = new double[u.length];
    for (int p = 0; p < u.length; p++) {
      column[p] = u[p][factor];
    }
    return column;
  }

  /** The distance of the two nearest points; points that are the same are left aside. */
  static double smallestDistance(double[][] u) {
    int points = Math.min(MOST_POINTS, u.length);
    double smallest = Double.POSITIVE_INFINITY;
    for (int p = 1; p < points; p++) {
      for (int q = 0; q < p; q++) {
        double distance = squared(u[p], u[q], smallest);
        smallest = distance > 0 && distance < smallest ? distance : smallest;
      }
    }
    return Math.sqrt(smallest);
  }

  private static double squared(double[] a, double[] b, double enough) {
    double sum = 0;
    for (int f = 0; f < a.length && sum < enough; f++) {
      sum += (a[f] - b[f]) * (a[f] - b[f]);
    }
    return sum;
  }
}
