package org.brinksim.statistics.sensitivity;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.stat.ranking.NaNStrategy;
import org.apache.commons.math3.stat.ranking.NaturalRanking;
import org.apache.commons.math3.stat.ranking.TiesStrategy;
import org.apache.commons.math3.util.FastMath;

/**
 * Functions of one input, orthonormal over the runs and each of mean 0, by which what a response is
 * expected to be is fitted as a function of the input.
 *
 * <p>An input of at most {@value #CATEGORIES} different values is one of categories: a function can
 * have any value in each. Of another the functions are cosines of its rank, {@code cos(k π (rank −
 * ½)/n)} for {@code k} from 1, which any smooth course is soon a sum of, also one that rises and
 * then falls.
 *
 * @param functions the functions, each with one value a run; none for an input that never varies
 */
record InputBasis(double[][] functions) {

  static final int CATEGORIES = 10;

  /** What is left of a function that the others make up already, as a share of its square. */
  private static final double NOTHING = 1e-9;

  /** The basis of an input with so many cosines, if it is not one of categories. */
  static InputBasis of(double[] input, int cosines) {
    double[] values = Arrays.stream(input).distinct().limit(CATEGORIES + 1).sorted().toArray();
    List<double[]> raw =
        values.length <= CATEGORIES ? categories(input, values) : cosines(input, cosines);
    List<double[]> functions = new ArrayList<>();
    for (double[] function : raw) {
      orthonormal(function, functions);
    }
    return new InputBasis(functions.toArray(double[][]::new));
  }

  /** How many functions there are. */
  int size() {
    return functions.length;
  }

  private static List<double[]> categories(double[] input, double[] values) {
    List<double[]> all = new ArrayList<>();
    // The last is what the others leave.
    for (int v = 0; v < values.length - 1; v++) {
      double value = values[v];
      all.add(Arrays.stream(input).map(x -> x == value ? 1 : 0).toArray());
    }
    return all;
  }

  private static List<double[]> cosines(double[] input, int cosines) {
    double[] ranks =
        new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE).rank(input.clone());
    List<double[]> all = new ArrayList<>();
    for (int k = 1; k <= cosines; k++) {
      double turn = k * Math.PI / input.length;
      all.add(Arrays.stream(ranks).map(rank -> FastMath.cos(turn * (rank - 0.5))).toArray());
    }
    return all;
  }

  /** Adds what of a function is new, in length 1; nothing where nothing is. */
  private static void orthonormal(double[] function, List<double[]> to) {
    double mean = Arrays.stream(function).average().orElseThrow();
    double square = product(function, function);
    for (int i = 0; i < function.length; i++) {
      function[i] -= mean;
    }
    for (double[] other : to) {
      double along = product(function, other);
      for (int i = 0; i < function.length; i++) {
        function[i] -= along * other[i];
      }
    }
    double left = product(function, function);
    if (left > NOTHING * square) {
      double length = Math.sqrt(left);
      to.add(Arrays.stream(function).map(value -> value / length).toArray());
    }
  }

  private static double product(double[] a, double[] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      sum += a[i] * b[i];
    }
    return sum;
  }
}
