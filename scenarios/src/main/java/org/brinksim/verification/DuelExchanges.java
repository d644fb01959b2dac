package org.brinksim.verification;

/**
 * The exact outcome of a duel under aimed fire that is fought in exchanges of simultaneous fire, by
 * dynamic programming: what the model should give where it does not go loss by loss.
 *
 * <p>In an exchange that lasts d days each of n soldiers under the fire of m is hit with
 * probability 1 - exp(-d·m/n), at one casualty per soldier and day.
 */
final class DuelExchanges {

  private DuelExchanges() {}

  /** What the end of a duel counts for. */
  @FunctionalInterface
  interface Value {
    double of(int redLeft, int blueLeft);
  }

  /**
   * The expected value of the end, where at least one side has nobody left.
   *
   * @param days the length of an exchange
   */
  static double mean(int red, int blue, double days, Value value) {
    double[][] mean = new double[red + 1][blue + 1];
    for (int r = 0; r <= red; r++) {
      for (int b = 0; b <= blue; b++) {
        mean[r][b] = r == 0 || b == 0 ? value.of(r, b) : fromHere(mean, r, b, days);
      }
    }
    return mean[red][blue];
  }

  private static double fromHere(double[][] mean, int r, int b, double days) {
    double[] redLosses = losses(r, b, days);
    double[] blueLosses = losses(b, r, days);
    double sum = 0;
    for (int i = 0; i <= r; i++) {
      for (int j = i == 0 ? 1 : 0; j <= b; j++) {
        sum += redLosses[i] * blueLosses[j] * mean[r - i][b - j];
      }
    }
    return sum / (1 - redLosses[0] * blueLosses[0]);
  }

  /** The binomial probabilities of losses among targets. */
  private static double[] losses(int targets, int shooters, double days) {
    double missed = Math.exp(-days * shooters / targets);
    double[] probability = new double[targets + 1];
    probability[0] = Math.pow(missed, targets);
    for (int k = 1; k <= targets; k++) {
      probability[k] = probability[k - 1] * (1 - missed) / missed * (targets - k + 1) / k;
    }
    return probability;
  }
}
