package org.brinksim.lab.engine;

import java.util.List;

/**
 * The functions of {@link Math} on numbers of 64 bits that what runs in the page may call: the page
 * computes them by its own means, to the bits that Java defines. A rule of the project holds that
 * no others are called, and a test in the browser that these agree.
 */
public final class MathFunctions {

  /** Each as a class file names it, in the order of {@link #of}. */
  public static final List<String> SIGNATURES =
      List.of(
          "abs(D)D",
          "ceil(D)D",
          "floor(D)D",
          "max(DD)D",
          "min(DD)D",
          "nextDown(D)D",
          "rint(D)D",
          "round(D)J",
          "sqrt(D)D");

  private MathFunctions() {}

  /**
   * What they make of a number, or of two.
   *
   * @param a the first
   * @param b the second, where there are two
   * @return one result for each of {@link #SIGNATURES}
   */
  public static double[] of(double a, double b) {
    return new double[] {
      Math.abs(a),
      Math.ceil(a),
      Math.floor(a),
      Math.max(a, b),
      Math.min(a, b),
      Math.nextDown(a),
      Math.rint(a),
      Math.round(a),
      Math.sqrt(a)
    };
  }
}
