package org.brinksim.statistics.sensitivity;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.CholeskyDecomposition;
import org.apache.commons.math3.linear.DecompositionSolver;

/**
 * The least-squares fits of all responses by the functions of one input, with each run counted so
 * often.
 *
 * @param coefficients of each response: its mean first, then one for each function
 * @param shares of each response: the share of its sum of squares that the fit explains
 */
record Fit(double[][] coefficients, double[] shares) {

  /**
   * Added to the squares of functions, which are about 1, so that there is a solution where a
   * resample lacks a category.
   */
  private static final double RIDGE = 1e-9;

  /** Fits them. */
  static Fit of(GivenRuns runs, int input, int[] counts) {
    double[][] functions = runs.basis(input).functions();
    int size = functions.length + 1;
    int responses = runs.responses();
    double[][] squares = new double[size][size];
    double[][] products = new double[responses][size];
    double[] totals = new double[responses];
    double[] row = new double[size];
    // All functions have length 1 but the constant, which has to have it as well.
    row[0] = 1 / Math.sqrt(counts.length);
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        for (int k = 1; k < size; k++) {
          row[k] = functions[k - 1][i];
        }
        add(squares, row, row, counts[i]);
        for (int j = 0; j < responses; j++) {
          double y = counts[i] * runs.response(j)[i];
          totals[j] += y * runs.response(j)[i];
          for (int k = 0; k < size; k++) {
            products[j][k] += y * row[k];
          }
        }
      }
    }
    return solve(squares, products, totals);
  }

  /** Adds the products of a row to the lower triangle. */
  private static void add(double[][] squares, double[] a, double[] b, int count) {
    for (int k = 0; k < a.length; k++) {
      double counted = count * a[k];
      for (int m = 0; m <= k; m++) {
        squares[k][m] += counted * b[m];
      }
    }
  }

  private static Fit solve(double[][] squares, double[][] products, double[] totals) {
    int size = squares.length;
    for (int k = 0; k < size; k++) {
      squares[k][k] += RIDGE;
      for (int m = 0; m < k; m++) {
        squares[m][k] = squares[k][m];
      }
    }
    DecompositionSolver solver =
        new CholeskyDecomposition(new Array2DRowRealMatrix(squares, false)).getSolver();
    double[][] coefficients = new double[products.length][];
    double[] shares = new double[products.length];
    for (int j = 0; j < products.length; j++) {
      coefficients[j] = solver.solve(new ArrayRealVector(products[j], false)).toArray();
      double mean = products[j][0] * products[j][0] / squares[0][0];
      double explained = -mean;
      for (int k = 0; k < size; k++) {
        explained += coefficients[j][k] * products[j][k];
      }
      double total = totals[j] - mean;
      shares[j] = total > 0 ? Math.max(0, Math.min(1, explained / total)) : 0;
    }
    return new Fit(coefficients, shares);
  }

  /** What is expected of a response in a run, less its mean in these runs. */
  double deviation(int response, double[][] functions, int run) {
    double sum = 0;
    for (int k = 0; k < functions.length; k++) {
      sum += coefficients[response][k + 1] * functions[k][run];
    }
    return sum;
  }
}
