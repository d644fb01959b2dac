package org.brinksim.verification;

/**
 * The exact outcome of a duel whose losses fall one by one, by dynamic programming over the numbers
 * left: a pure-death Markov chain.
 */
final class DuelChain {

  /** The chance that the next loss is blue's, with r and b left. */
  @FunctionalInterface
  interface NextLoss {
    double isBlues(int r, int b);
  }

  private final double[] redLeft;
  private final double[] blueLeft;

  private DuelChain(double[] redLeft, double[] blueLeft) {
    this.redLeft = redLeft;
    this.blueLeft = blueLeft;
  }

  /** Aimed fire: blue loses at the rate of red's number times its effectiveness, and vice versa. */
  static DuelChain square(int red, int blue, double redEffect, double blueEffect) {
    return of(red, blue, (r, b) -> redEffect * r / (redEffect * r + blueEffect * b));
  }

  /** Any law, given by the chance that the next loss is blue's. */
  static DuelChain of(int red, int blue, NextLoss law) {
    double[] redLeft = new double[red + 1];
    double[] blueLeft = new double[blue + 1];
    // The chance of ever being at (r, b), row by row downwards in r.
    double[] above = new double[blue + 1];
    for (int r = red; r >= 1; r--) {
      double[] at = new double[blue + 1];
      for (int b = blue; b >= 0; b--) {
        at[b] = r == red && b == blue ? 1 : 0;
        at[b] += r < red && b > 0 ? above[b] * (1 - law.isBlues(r + 1, b)) : 0;
        at[b] += b < blue ? at[b + 1] * law.isBlues(r, b + 1) : 0;
      }
      redLeft[r] = at[0];
      above = at;
    }
    for (int b = 1; b <= blue; b++) {
      blueLeft[b] = above[b] * (1 - law.isBlues(1, b));
    }
    return new DuelChain(redLeft, blueLeft);
  }

  /** The probability that red wins. */
  double redWins() {
    double sum = 0;
    for (double p : redLeft) {
      sum += p;
    }
    return sum;
  }

  /** The expected number of red soldiers left; 0 where red loses. */
  double redSurvivors() {
    return mean(redLeft);
  }

  /** The expected number of blue soldiers left; 0 where blue loses. */
  double blueSurvivors() {
    return mean(blueLeft);
  }

  /** The probability that just so many of red are left, at least 1. */
  double redLeft(int soldiers) {
    return redLeft[soldiers];
  }

  private static double mean(double[] left) {
    double sum = 0;
    for (int k = 1; k < left.length; k++) {
      sum += k * left[k];
    }
    return sum;
  }
}
