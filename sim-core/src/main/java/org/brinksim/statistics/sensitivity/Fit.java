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

  /** Fits them by each input. */
  static Fit[] of(GivenRuns runs, int[] counts) {
    Sums sums = new Sums(runs);
    for (int run = 0; run < counts.length; run++) {
      if (counts[run] > 0) {
        sums.add(run, counts[run]);
      }
    }
    Fit[] fits = new Fit[runs.inputs()];
    for (int i = 0; i < fits.length; i++) {
      int size = runs.basis(i).size() + 1;
      fits[i] = solve(sums.squares(i, size), sums.products(i, size), sums.totals);
    }
    return fits;
  }

  /**
   * Sums of squares and products over runs. The functions of all inputs are summed in one loop:
   * first the constant of each input, then the first function of each, and so on.
   */
  private static final class Sums {
    private final GivenRuns runs;
    private final int inputs;
    private final int functions;
    private final double[] counted;
    private final double[][] squares;
    private final double[][] products;
    private final double[] totals;

    Sums(GivenRuns runs) {
      this.runs = runs;
      this.inputs = runs.inputs();
      this.functions = runs.mostFunctions() + 1;
      this.counted = new double[inputs * functions];
      this.squares = new double[functions * (functions + 1) / 2][inputs];
      this.products = new double[runs.responses()][inputs * functions];
      this.totals = new double[runs.responses()];
    }

    void add(int run, int count) {
      double[] row = runs.row(run);
      for (int c = 0; c < row.length; c++) {
        counted[c] = count * row[c];
      }
      for (int k = 0; k < functions; k++) {
        for (int m = 0; m <= k; m++) {
          addProducts(counted, k * inputs, row, m * inputs, squares[pair(k, m)]);
        }
      }
      for (int j = 0; j < products.length; j++) {
        double value = runs.response(j)[run];
        double times = count * value;
        totals[j] += times * value;
        addMultiple(times, row, products[j]);
      }
    }

    private static void addProducts(double[] a, int fromA, double[] b, int fromB, double[] sums) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += a[fromA + i] * b[fromB + i];
      }
    }

    private static int pair(int k, int m) {
      return k * (k + 1) / 2 + m;
    }

    double[][] squares(int input, int size) {
      double[][] matrix = new double[size][size];
      for (int k = 0; k < size; k++) {
        for (int m = 0; m <= k; m++) {
          matrix[k][m] = squares[pair(k, m)][input];
          matrix[m][k] = matrix[k][m];
        }
        matrix[k][k] += RIDGE;
      }
      return matrix;
    }

    double[][] products(int input, int size) {
      double[][] all = new double[products.length][size];
      for (int j = 0; j < all.length; j++) {
        for (int k = 0; k < size; k++) {
          all[j][k] = products[j][k * inputs + input];
        }
      }
      return all;
    }
  }

  /** Adds a multiple of a row to sums. */
  static void addMultiple(double times, double[] row, double[] sums) {
    for (int c = 0; c < sums.length; c++) {
      sums[c] += times * row[c];
    }
  }

  private static Fit solve(double[][] squares, double[][] products, double[] totals) {
    DecompositionSolver solver =
        new CholeskyDecomposition(new Array2DRowRealMatrix(squares, false)).getSolver();
    double[][] coefficients = new double[products.length][];
    double[] shares = new double[products.length];
    for (int j = 0; j < products.length; j++) {
      coefficients[j] = solver.solve(new ArrayRealVector(products[j], false)).toArray();
      double mean = products[j][0] * products[j][0] / squares[0][0];
      double explained = -mean;
      for (int k = 0; k < squares.length; k++) {
        explained += coefficients[j][k] * products[j][k];
      }
      double total = totals[j] - mean;
      shares[j] = total > 0 ? Math.max(0, Math.min(1, explained / total)) : 0;
    }
    return new Fit(coefficients, shares);
  }

  /** What is expected of a response in each run, less its mean in all. */
  double[] deviations(int response, GivenRuns runs, int input) {
    InputBasis basis = runs.basis(input);
    double[] sums = new double[runs.size()];
    for (int k = 0; k < basis.size(); k++) {
      addMultiple(coefficients[response][k + 1], basis.functions()[k], sums);
    }
    return sums;
  }
}
