package org.brinksim.model.combat;

import java.util.Arrays;
import org.brinksim.model.troops.ElementStream;

/**
 * The clocks of the hits on the elements in the line, by their places in it: of n soldiers who each
 * have a hazard h, Binomial(n, 1 − e^(−h)) are hit.
 *
 * <p>The soldiers of an element pass in turn until their hazards add up to the exponential number
 * that it waits for; the one who reaches it is hit, and the next number is drawn. Each is so hit
 * with the probability 1 − e^(−h), whatever befell the others, because an exponential waiting time
 * has no memory. Where nobody is hit, this costs a subtraction; a hit costs one draw.
 */
final class HitClocks {

  /** A cumulative hazard that spares nobody: e^-1000 is 0. */
  private static final double CERTAIN = 1000;

  private static final int SIGN = 63;

  private final Wounds wounds;
  private int[] hits = {};
  private double[] left = {};

  // Where someone is hit, in the order of the line.
  private int[] struck = {};
  private double[] wait = {};
  private int strikes;

  /**
   * No clocks yet.
   *
   * @param wounds learn of each soldier who is hit
   */
  HitClocks(Wounds wounds) {
    this.wounds = wounds;
  }

  /** Makes room for so many elements. */
  void grow(int capacity) {
    hits = Arrays.copyOf(hits, capacity);
    left = Arrays.copyOf(left, capacity);
    // One more, for the last that is looked at and not struck.
    struck = new int[capacity + 1];
    wait = new double[capacity + 1];
  }

  /** Puts the clock of an element at a place. */
  void set(int i, int itsHits, double hazardLeft) {
    hits[i] = itsHits;
    left[i] = hazardLeft;
  }

  /** Moves a clock to another place. */
  void keep(int from, int to) {
    hits[to] = hits[from];
    left[to] = left[from];
  }

  /** Soldiers of an element who have been hit so far. */
  int hits(int i) {
    return hits[i];
  }

  /** What is left of the hazard until the next soldier of an element is hit. */
  double left(int i) {
    return left[i];
  }

  /**
   * Lets the hazard of an exchange pass for the first elements of the line, and notes in which
   * someone is hit: {@link #hit} must be called for each of those.
   *
   * <p>Written without a branch, which no processor could guess.
   *
   * @param size how many elements
   * @param strength soldiers, by place
   * @param susceptibility factor on the hazard, by place, finite and at least 0
   * @param post the post, by place
   * @param perDay the hazard a day of each soldier before that factor, by post, finite and at least
   *     0
   * @param days the length of the exchange
   */
  void pass(
      int size, int[] strength, double[] susceptibility, int[] post, double[] perDay, double days) {
    int n = 0;
    for (int i = 0; i < size; i++) {
      double before = left[i];
      double after = before - strength[i] * (perDay[post[i]] * days * susceptibility[i]);
      left[i] = after;
      struck[n] = i;
      wait[n] = before;
      n += (int) (Double.doubleToRawLongBits(after) >>> SIGN);
    }
    strikes = n;
  }

  /** In how many elements someone is hit. */
  int strikes() {
    return strikes;
  }

  /** The place of the element of a strike. */
  int struck(int strike) {
    return struck[strike];
  }

  /**
   * How many soldiers are hit in a strike, at least one.
   *
   * @param key of the element's random numbers
   * @param soldiers of the element
   * @param hazard the cumulative hazard of each
   */
  int hit(int strike, long key, int soldiers, double hazard) {
    int i = struck[strike];
    double each = hazard < CERTAIN ? hazard : CERTAIN;
    double perHazard = 1 / each;
    double rest = soldiers;
    double until = wait[strike];
    int before = hits[i];
    double passed = Math.floor(until * perHazard);
    while (passed < rest) {
      rest -= passed + 1;
      hitOne(i, key);
      until = left[i];
      passed = Math.floor(until * perHazard);
    }
    double after = until - rest * each;
    left[i] = after > 0 ? after : 0;
    return hits[i] - before;
  }

  /** Lets a hazard pass in which nobody is hit. */
  void spare(int i, double hazard) {
    left[i] = Math.max(0, left[i] - hazard);
  }

  /** One soldier is hit, and the next number is drawn. */
  void hitOne(int i, long key) {
    int n = ++hits[i];
    left[i] = ElementStream.HIT.exponential(key, n);
    wounds.add(i, key, n);
  }
}
