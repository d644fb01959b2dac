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

  /** The probability that red has someone left, and blue has not. */
  static double redWins(int red, int blue, double days) {
    double[][] chance = new double[red + 1][blue + 1];
    for (int r = 1; r <= red; r++) {
      chance[r][0] = 1;
      for (int b = 1; b <= blue; b++) {
        chance[r][b] = fromHere(chance, r, b, days);
      }
    }
    return chance[red][blue];
  }

  private static double fromHere(double[][] chance, int r, int b, double days) {
    double[] redLosses = losses(r, b, days);
    double[] blueLosses = losses(b, r, days);
    double sum = 0;
    for (int i = 0; i <= r; i++) {
      for (int j = i == 0 ? 1 : 0; j <= b; j++) {
        sum += redLosses[i] * blueLosses[j] * chance[r - i][b - j];
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
