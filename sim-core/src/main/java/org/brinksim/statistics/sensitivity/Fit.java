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
    int size = runs.basis(input).size() + 1;
    double[] rows = runs.rows(input);
    double[] responses = runs.responseRows();
    int width = runs.responses();
    double[][] squares = new double[size][size];
    double[][] products = new double[width][size];
    double[] totals = new double[width];
    for (int i = 0; i < counts.length; i++) {
      if (counts[i] > 0) {
        int at = i * size;
        for (int k = 0; k < size; k++) {
          double counted = counts[i] * rows[at + k];
          double[] triangle = squares[k];
          for (int m = 0; m <= k; m++) {
            triangle[m] += counted * rows[at + m];
          }
        }
        for (int j = 0; j < width; j++) {
          double value = responses[i * width + j];
          double counted = counts[i] * value;
          double[] product = products[j];
          totals[j] += counted * value;
          for (int k = 0; k < size; k++) {
            product[k] += counted * rows[at + k];
          }
        }
      }
    }
    return solve(squares, products, totals);
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
